import type { Field } from "../../../domain/model/field.ts";
import type { RecordReading } from "../../../services/portal/readRecord.ts";
import type { PortalDataset, PortalOrganization } from "../../../services/portal/portalTerritory.ts";
import { type PortalPlaceTexts } from "../../../messages/web/portalPlaces.ts";
import type { PortalVisit } from "../http/portalVisit.ts";

/** Everything the page of a record tells. */
export interface RecordView {
  readonly visit: PortalVisit;
  readonly texts: PortalPlaceTexts;
  readonly dataset: PortalDataset;
  readonly reading: RecordReading;
  readonly id: string;
  readonly name: string;
  /** Who publishes it. */
  readonly publisher: PortalOrganization | null;
}

/** The value of the first field of a kind; null without one. */
export function valueOfKind({ dataset, reading }: RecordView, kind: Field["kind"]): string | null {
  const at = dataset.model.fields.findIndex((field) => field.kind === kind);
  return at < 0 ? null : (reading.record.values[at] ?? null);
}
