import type { PublishedPart } from "../../db/items/publishedParts.ts";
import { type DatasetMetadata, prefillMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { Platform } from "../platform.ts";

/** The metadata sheet of a published part: what its organisation wrote over what the model already says. */
export function readMetadata({ models }: Pick<Platform, "models">, part: PublishedPart): DatasetMetadata {
  const written = part.metadata as Partial<DatasetMetadata> | null;
  return { ...prefillMetadata(models.current(part.model), part), ...written };
}
