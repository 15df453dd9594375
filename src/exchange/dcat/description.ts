import type { DcatTexts } from "../../messages/dcat.ts";
import type { Graph } from "./graph.ts";

/** What every part of a catalogue is described with. */
export interface Description {
  readonly graph: Graph;
  readonly texts: DcatTexts;
  /** BCP 47. */
  readonly language: string;
  /** The instant of writing, ISO 8601. */
  readonly now: string;
}

/** The date when it lies in the past; harvesters refuse data of the future. */
export function pastDate({ now }: Description, date: string | null): string | null {
  return date !== null && Date.parse(date) <= Date.parse(now) ? date : null;
}
