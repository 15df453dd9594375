import type { CliText } from "../messages/cli.ts";
import type { Params } from "../domain/journal/outcome.ts";

/** The command was called wrongly; told to the person in words, exit code 2. */
export class UsageError extends Error {
  readonly text: CliText;
  readonly params: Params;

  constructor(text: CliText, params: Params = {}) {
    super(text);
    this.name = "UsageError";
    this.text = text;
    this.params = params;
  }
}
