import { existsSync, realpathSync } from "node:fs";
import { basename, resolve } from "node:path";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { cliText } from "../../messages/cli.ts";
import { formatMessage } from "../../messages/formatMessage.ts";
import { templateMessages } from "../../messages/template.ts";
import { loadModel } from "../../services/loadModel.ts";
import { type PrefilledRows, prefillRows } from "../../services/prefillRows.ts";
import { isTemplateName, writeTemplate } from "../../services/writeTemplate.ts";
import { type Command, type CommandCall, EXIT } from "../command.ts";
import { readPlace } from "../readPlace.ts";
import { UsageError } from "../usageError.ts";

const NO_DATA: PrefilledRows = { rows: [], unmatchedColumns: [], ignored: 0 };

function readOut(out: string | boolean | undefined, data: string | null): string {
  if (typeof out !== "string" || out === "") throw new UsageError("error.missingOption", { name: "out" });
  if (!isTemplateName(out)) throw new UsageError("error.templateFormat", { name: out });
  const path = resolve(out);
  // The file as received is sacred: the template may never take its place.
  if (data !== null && existsSync(path) && existsSync(data) && realpathSync(path) === realpathSync(data))
    throw new UsageError("error.overSource", { name: data });
  return path;
}

function waitingCells({ rows }: PrefilledRows): number {
  return rows.flat().filter((cell) => cell !== null && cell.status !== "certain").length;
}

function tellData({ language, terminal }: CommandCall, data: string, prefilled: PrefilledRows): void {
  const { told } = templateMessages[language];
  const { rows, unmatchedColumns, ignored } = prefilled;
  const waiting = waitingCells(prefilled);
  terminal.say(formatMessage(language, told.taken, { file: basename(data), rows: rows.length, waiting }));
  if (unmatchedColumns.length > 0)
    terminal.say(formatMessage(language, told.unmatched, { columns: unmatchedColumns.join(", ") }));
  if (ignored > 0) terminal.say(formatMessage(language, told.ignored, { count: ignored }));
}

/** The workbook to fill in for a model, empty or with the data of an existing file. */
export const template: Command = {
  usage: "template MODEL -o FILE.xlsx|.ods [--commune INSEE] [--data FILE]",
  summary: "template.summary",
  options: {
    out: { type: "string", short: "o", value: "FILE", help: "template.out" },
    commune: { type: "string", value: "INSEE", help: "template.commune" },
    territory: { type: "string", value: "SIREN", help: "clean.territory" },
    data: { type: "string", value: "FILE", help: "template.data" },
  },
  async run(call) {
    const { positionals, options, language, terminal } = call;
    const [name, extra] = positionals;
    if (name === undefined) throw new UsageError("error.missingFile");
    if (extra !== undefined) throw new UsageError("error.unexpectedArgument", { name: extra });
    const data = typeof options["data"] === "string" ? resolve(options["data"]) : null;
    const path = readOut(options["out"], data);
    const model = await loadModel(name);
    const gazetteer = loadGazetteer();
    const place = readPlace(options, gazetteer);
    const prefilled =
      data === null ? NO_DATA : await prefillRows({ path: data, model, gazetteer, place, language });
    const plan = writeTemplate({ model, place, gazetteer, language, rows: prefilled.rows }, path);
    const { rows, unmatchedColumns, ignored } = prefilled;
    const waiting = waitingCells(prefilled);
    if (options["json"])
      terminal.print(
        JSON.stringify({
          out: path,
          model: plan.stamp,
          rows: rows.length,
          waiting,
          unmatchedColumns,
          ignored,
        }),
      );
    else {
      if (data !== null) tellData(call, data, prefilled);
      terminal.say(cliText(language, "template.done", { model: model.title, path }));
    }
    return waiting > 0 || unmatchedColumns.length > 0 ? EXIT.needsPerson : EXIT.done;
  },
};
