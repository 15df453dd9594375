import type { Language } from "../../messages/language.ts";
import type { IgnoredRow } from "../../domain/table/sourceTable.ts";
import type { Digest } from "../digest.ts";
import type { PositionDigest } from "../positionDigest.ts";
import type { ReportHead, ReportSummary } from "../reportHead.ts";

/** All that the page shows. */
export interface ReportView {
  readonly language: Language;
  readonly head: ReportHead;
  readonly summary: ReportSummary;
  readonly digest: Digest;
  readonly positions: PositionDigest;
  readonly ignoredRows: readonly IgnoredRow[];
  readonly modelTitle: string;
  readonly communeName: string | null;
  /** Title of a field by its name. */
  readonly fieldTitle: (name: string) => string;
}
