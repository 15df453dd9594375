import { type DescribedColumn, describeColumns } from "../../domain/matching/describeColumns.ts";
import type { SourceFile } from "../../tabular/sourceFile.ts";
import type { ReportHead } from "../../report/reportHead.ts";
import type { CleanRequest } from "../cleanRequest.ts";
import { describeHead } from "../describeHead.ts";
import type { PlannedTable } from "../planTable.ts";
import type { ModelCandidate } from "./modelCandidate.ts";

/** One of the tables that make the dataset. */
interface DepositTable {
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly records: number;
  readonly columns: readonly DescribedColumn[];
}

/** How a deposited file was understood, before its records. */
export interface DepositHead extends ReportHead {
  /** The models it was held against, best first; [] when only one was asked. */
  readonly candidates: readonly ModelCandidate[];
  /** INSEE code of the commune whose data it is said to hold: asked, or written in the template. */
  readonly commune: string | null;
  readonly tables: readonly DepositTable[];
  /** Every sheet of a workbook in its order, so that a person may choose another; [] where the source has none. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
}

/** Describes a file for the people who will review it. */
export function describeDeposit(
  request: CleanRequest,
  source: SourceFile,
  plans: readonly PlannedTable[],
  candidates: readonly ModelCandidate[],
): DepositHead {
  return {
    ...describeHead({ request, source, plans }),
    candidates,
    commune: request.place.commune?.code ?? null,
    tables: plans.map(({ table, records, mapping, columns }) => ({
      sheet: table.sheet,
      headerRow: table.headerRow,
      records,
      columns: describeColumns(mapping, columns, request.model),
    })),
    sheets: source.sheets.flatMap(({ name, hidden }) => (name === null ? [] : [{ name, hidden }])),
  };
}
