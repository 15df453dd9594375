import { Problem } from "../../domain/problem/problem.ts";
import type { PortalDataset, PortalTerritory } from "./portalTerritory.ts";

/** The dataset of a model, published or not yet. Throws `dataset.unknown`. */
export function findDataset({ datasets }: PortalTerritory, model: string): PortalDataset {
  const dataset = datasets.find((one) => one.model.name === model);
  if (!dataset) throw new Problem("dataset.unknown");
  return dataset;
}

/** Whether all that was published of it was taken back. */
export function isWithdrawn({ parts, withdrawn }: PortalDataset): boolean {
  return parts.length === 0 && withdrawn.length > 0;
}
