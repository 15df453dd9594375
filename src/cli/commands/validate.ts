import { resolve } from "node:path";
import { cliText } from "../../messages/cli.ts";
import type { ValidationResult } from "../../pipeline/validateFile.ts";
import { validateFile } from "../../pipeline/validateFile.ts";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { loadModel } from "../../services/loadModel.ts";
import { type Command, type CommandCall, EXIT } from "../command.ts";
import { readMapping } from "../readMapping.ts";
import { readPlace } from "../readPlace.ts";
import { UsageError } from "../usageError.ts";

function tell({ language, terminal }: CommandCall, result: ValidationResult): void {
  const { file, records, errors, problems, unmatchedColumns } = result;
  terminal.print(cliText(language, "validate.done", { file, records, errors }));
  for (const { field, message, count, rows } of problems) {
    const where = cliText(language, "validate.where", {
      count,
      rows: rows.join(", "),
      more: count - rows.length,
    });
    terminal.print(`  ${field ?? "—"} · ${message} ${rows.length === 0 ? "" : where}`.trimEnd());
  }
  if (unmatchedColumns.length > 0)
    terminal.print(cliText(language, "validate.unmatched", { columns: unmatchedColumns.join(", ") }));
}

/** Holds a file against a model as it is: nothing is cleaned, nothing is written. */
export const validate: Command = {
  usage: "validate FILE --model MODEL [options]",
  summary: "validate.summary",
  options: {
    model: { type: "string", short: "m", value: "MODEL", help: "clean.model" },
    commune: { type: "string", value: "INSEE", help: "clean.commune" },
    mapping: { type: "string", value: "FILE.json", help: "clean.mapping" },
    sheet: { type: "string", value: "NAME_OR_N", help: "clean.sheet" },
  },
  async run(call) {
    const { positionals, options, language, terminal } = call;
    const [file, extra] = positionals;
    if (file === undefined) throw new UsageError("error.missingFile");
    if (extra !== undefined) throw new UsageError("error.unexpectedArgument", { name: extra });
    const name = options["model"];
    if (typeof name !== "string" || name === "")
      throw new UsageError("error.missingOption", { name: "model" });
    const model = await loadModel(name);
    const gazetteer = loadGazetteer();
    const result = await validateFile({
      path: resolve(file),
      model,
      gazetteer,
      place: readPlace(options, gazetteer),
      mapping: readMapping(options["mapping"], model, language),
      memory: [],
      sheet: typeof options["sheet"] === "string" ? options["sheet"] : null,
      language,
    });
    if (options["json"]) terminal.print(JSON.stringify(result, null, 2));
    else tell(call, result);
    return result.valid ? EXIT.done : EXIT.needsPerson;
  },
};
