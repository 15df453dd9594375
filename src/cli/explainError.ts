import { cliText } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import { ruleText } from "../messages/wording.ts";
import { ModelProblem } from "../services/modelProblem.ts";
import { UnreadableFile } from "../tabular/unreadableFile.ts";
import { EXIT, type ExitCode } from "./command.ts";
import { UsageError } from "./usageError.ts";

export interface ExplainedError {
  readonly message: string;
  readonly code: ExitCode;
}

const QUOTED = /'(-{0,2}[^']*)'/;

/** What `parseArgs` says, in the person's language. */
function explainOptions(error: NodeJS.ErrnoException, language: Language): string {
  const name = QUOTED.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return cliText(language, "error.unknownOption", { name });
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return cliText(language, "error.optionValue", { name });
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
  if (error instanceof ModelProblem)
    return { message: cliText(language, error.code, error.params), code: EXIT.usage };
  if (error instanceof UnreadableFile)
    return { message: ruleText(language, error.code, error.params), code: EXIT.unreadable };
  const known = error as NodeJS.ErrnoException;
  if (known.code?.startsWith("ERR_PARSE_ARGS"))
    return { message: explainOptions(known, language), code: EXIT.usage };
  if (known.code === "ENOSPC") return { message: cliText(language, "error.diskFull"), code: EXIT.internal };
  if (
    (known.code === "EACCES" || known.code === "EROFS" || known.code === "ENOTDIR") &&
    known.path !== undefined
  ) {
    const detail = known.code;
    return { message: cliText(language, "error.outFolder", { name: known.path, detail }), code: EXIT.usage };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return { message: cliText(language, "error.internal", { detail }), code: EXIT.internal };
}
