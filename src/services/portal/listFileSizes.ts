import { fileSizes } from "../../db/portal/fileSizes.ts";
import type { Platform } from "../platform.ts";
import type { PortalDataset } from "./portalTerritory.ts";

/** The sizes of the files that are already built of the current state, in bytes, by format. */
export async function listFileSizes(
  { database }: Platform,
  { model, revision, parts }: PortalDataset,
  commune: string | undefined,
): Promise<ReadonlyMap<string, number>> {
  const part = parts.find(({ organization }) => organization.insee === commune);
  const built = await fileSizes(database.query, {
    model: model.name,
    insee: commune ?? "",
    revision: commune === undefined ? revision : (part?.revision ?? 0),
  });
  return new Map(built.map(({ format, size }) => [format, size]));
}
