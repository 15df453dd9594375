import { ConfigurationError } from "../config/configurationError.ts";
import { Problem } from "../domain/problem/problem.ts";
import type { ProblemKind } from "../domain/problem/problems.ts";
import { problemWording } from "../messages/problems.ts";
import { RemoteUnavailable } from "../geocoding/remote/remoteUnavailable.ts";
import { UnreadableIndex } from "../geocoding/unreadableIndex.ts";
import { UnreadableOutlines } from "../services/limits/unreadableOutlines.ts";
import { cliText } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import { ruleText } from "../messages/wording.ts";
import { UnknownColumn } from "../services/geocodeFile/queryColumns.ts";
import { ModelProblem } from "../services/modelProblem.ts";
import { UnwritableFolder } from "../storage/unwritableFolder.ts";
import { UnreadableFile } from "../tabular/unreadableFile.ts";
import { EXIT, type ExitCode } from "./command.ts";
import { UsageError } from "./usageError.ts";

export interface ExplainedError {
  readonly message: string;
  readonly code: ExitCode;
}

/** What the system says of a disk, or a person's share of it, that is full. */
const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT"]);

/** What the system says when a file named by the person may not be written. */
const WRITING: ReadonlySet<string> = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOTDIR",
  "ENAMETOOLONG",
  "ELOOP",
]);

/** What a problem of the platform leaves as exit code; the others are a wrong use. */
const PROBLEM_CODES: Partial<Record<ProblemKind, ExitCode>> = {
  internal: EXIT.internal,
  unavailable: EXIT.internal,
};

const QUOTED = /'(-{0,2}[^']*)'/;

/** What `parseArgs` says, in the person's language. */
function explainOptions(error: NodeJS.ErrnoException, language: Language): string {
  const name = QUOTED.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return cliText(language, "error.unknownOption", { name });
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return cliText(language, /not take/.test(error.message) ? "error.optionNoValue" : "error.optionValue", {
        name,
      });
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return cliText(language, "error.unexpectedArgument", { name });
    default:
      return cliText(language, "error.options", { detail: error.message });
  }
}

/** Turns any error into a sentence that says what is wrong and what to do, with its exit code. */
export function explainError(error: unknown, language: Language): ExplainedError {
  if (error instanceof UsageError)
    return { message: cliText(language, error.text, error.params), code: EXIT.usage };
  if (error instanceof ModelProblem) {
    const detail = error.findings.map((one) => ruleText(language, one.code, one.params)).join(" ");
    return { message: cliText(language, error.code, { detail, ...error.params }), code: EXIT.usage };
  }
  if (error instanceof ConfigurationError) return { message: error.message, code: EXIT.usage };
  if (error instanceof Problem) {
    const { title, text } = problemWording(language, error.code, error.params);
    return { message: `${title}. ${text}`, code: PROBLEM_CODES[error.kind] ?? EXIT.usage };
  }
  if (error instanceof UnknownColumn) {
    const { column: name, headers } = error;
    const columns = headers.filter((header) => header !== "").join(", ");
    return { message: cliText(language, "error.column", { name, columns }), code: EXIT.usage };
  }
  if (
    error instanceof UnreadableFile ||
    error instanceof UnreadableIndex ||
    error instanceof UnreadableOutlines ||
    error instanceof RemoteUnavailable
  )
    return { message: ruleText(language, error.code, error.params), code: EXIT.unreadable };
  const known = error as NodeJS.ErrnoException;
  if (known.code?.startsWith("ERR_PARSE_ARGS"))
    return { message: explainOptions(known, language), code: EXIT.usage };
  const reason = error instanceof UnwritableFolder ? error.reason : known.code;
  if (reason !== undefined && FULL.has(reason))
    return { message: cliText(language, "error.diskFull"), code: EXIT.internal };
  const name = error instanceof UnwritableFolder ? error.folder : known.path;
  if (
    reason !== undefined &&
    name !== undefined &&
    (error instanceof UnwritableFolder || WRITING.has(reason))
  )
    return { message: cliText(language, "error.outFolder", { name, reason }), code: EXIT.usage };
  const detail = error instanceof Error ? error.message : String(error);
  return { message: cliText(language, "error.internal", { detail }), code: EXIT.internal };
}
