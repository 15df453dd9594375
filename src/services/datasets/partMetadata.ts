import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import { type DatasetMetadata, prefillMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { Model } from "../../domain/model/model.ts";

/** The metadata sheet of a part: what its people wrote, and for the rest what the model and the organisation already say. */
export function partMetadata(
  stored: unknown,
  model: Model,
  organization: StoredOrganization,
): DatasetMetadata {
  const { kind, name, siren, insee, contact_email: contactEmail } = organization;
  const prefilled = prefillMetadata(model, { kind, name, siren, insee, contactEmail });
  const written = (stored ?? {}) as Partial<DatasetMetadata>;
  return { ...prefilled, ...written };
}
