import type { DepositHead as PipelineHead } from "../../pipeline/deposit/depositHead.ts";
import type { CleaningResult } from "../../pipeline/cleaningResult.ts";

/** What a deposit's row keeps of its reading: how the file was understood, and what became of its cells. */
export type DepositHead = PipelineHead & Pick<CleaningResult, "summary" | "ignoredRows">;
