import { existsSync, realpathSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import { parseDecisions } from "../../domain/journal/parseDecisions.ts";
import type { Decision } from "../../domain/journal/decision.ts";
import { parseRemembered } from "../../domain/matching/parseRemembered.ts";
import type { RememberedMapping } from "../../domain/matching/rememberedMapping.ts";
import { acceptOlderVersion } from "../../domain/model/migration.ts";
import type { AddressIndex } from "../../geocoding/addressIndex.ts";
import { cliText } from "../../messages/cli.ts";
import type { Language } from "../../messages/language.ts";
import { cleanFile } from "../../pipeline/cleanFile.ts";
import { RESULT_FILES } from "../../pipeline/resultFiles.ts";
import type { CleaningResult } from "../../pipeline/cleaningResult.ts";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { loadModel } from "../../services/loadModel.ts";
import { type Command, type CommandCall, EXIT } from "../command.ts";
import { readJsonFile } from "../readJsonFile.ts";
import { readMapping } from "../readMapping.ts";
import { readPlace } from "../readPlace.ts";
import { UsageError } from "../usageError.ts";

function requireText(options: CommandCall["options"], name: string): string {
  const value = options[name];
  if (typeof value !== "string" || value === "") throw new UsageError("error.missingOption", { name });
  return value;
}

interface Remembered {
  readonly decisions: readonly Decision[];
  readonly memory: readonly RememberedMapping[];
}

function readDecisions(name: string | boolean | undefined, language: Language): Remembered {
  if (typeof name !== "string") return { decisions: [], memory: [] };
  const file = readJsonFile(name, language);
  const { decisions, problem } = parseDecisions(file);
  if (problem) throw new UsageError("error.decisions", { name, ...problem });
  return { decisions, memory: parseRemembered((file as { mappings?: unknown }).mappings) };
}

async function readAddresses(
  name: string | boolean | undefined,
  gazetteer: Gazetteer,
): Promise<AddressIndex | null> {
  if (typeof name !== "string") return null;
  const { openIndex } = await import("../../geocoding/openIndex.ts");
  return openIndex(resolve(name), gazetteer);
}

/** The file as received is sacred: results may never take its place. */
function refuseOverSource(file: string, out: string): void {
  if (!existsSync(file)) return;
  const source = realpathSync(file);
  for (const name of RESULT_FILES) {
    const target = join(out, name);
    if (existsSync(target) && realpathSync(target) === source)
      throw new UsageError("error.overSource", { name: file });
  }
}

function tell(
  { language, terminal, options }: CommandCall,
  model: string,
  out: string,
  result: CleaningResult,
): void {
  if (options["json"]) {
    terminal.print(JSON.stringify({ out, ...result.head, summary: result.summary }));
    return;
  }
  const { summary, head } = result;
  terminal.say(cliText(language, "clean.done", { file: head.source.file, ...summaryParams(summary) }));
  if (head.mapping.length === 0) terminal.say(cliText(language, "clean.nothing", { model }));
  else if (summary.publishable) terminal.say(cliText(language, "clean.publishable"));
  else terminal.say(cliText(language, "clean.waiting", { report: join(out, "report.html") }));
}

function summaryParams({ records, corrected, toConfirm, invalid }: CleaningResult["summary"]) {
  return { records, corrected, toConfirm, invalid };
}

/** The whole pipeline on one file, no database. */
export const clean: Command = {
  usage: "clean FILE --model MODEL --out DIR [options]",
  summary: "clean.summary",
  options: {
    model: { type: "string", short: "m", value: "MODEL", help: "clean.model" },
    out: { type: "string", short: "o", value: "DIR", help: "clean.out" },
    commune: { type: "string", value: "INSEE", help: "clean.commune" },
    territory: { type: "string", value: "SIREN", help: "clean.territory" },
    older: { type: "string", value: "MODEL", help: "clean.older" },
    mapping: { type: "string", value: "FILE.json", help: "clean.mapping" },
    sheet: { type: "string", value: "NAME_OR_N", help: "clean.sheet" },
    decisions: { type: "string", value: "FILE.json", help: "clean.decisions" },
    addresses: { type: "string", short: "a", value: "INDEX", help: "clean.addresses" },
  },
  async run(call) {
    const { positionals, options, language, terminal } = call;
    const [file, extra] = positionals;
    if (file === undefined) throw new UsageError("error.missingFile");
    if (extra !== undefined) throw new UsageError("error.unexpectedArgument", { name: extra });
    const wanted = await loadModel(requireText(options, "model"));
    const { older } = options;
    const model = typeof older === "string" ? acceptOlderVersion(wanted, await loadModel(older)) : wanted;
    const out = resolve(requireText(options, "out"));
    refuseOverSource(file, out);
    const gazetteer = loadGazetteer();
    const steps = { read: "clean.reading", clean: "clean.cleaning", write: "clean.writing" } as const;
    const result = await cleanFile({
      path: resolve(file),
      model,
      gazetteer,
      place: readPlace(options, gazetteer),
      mapping: readMapping(options["mapping"], model, language),
      sheet: typeof options["sheet"] === "string" ? options["sheet"] : null,
      ...readDecisions(options["decisions"], language),
      addresses: await readAddresses(options["addresses"], gazetteer),
      out,
      language,
      onProgress: (done, step) =>
        terminal.progress(done, `${cliText(language, steps[step])} ${basename(file)}`),
    });
    tell(call, model.title, out, result);
    return result.summary.publishable ? EXIT.done : EXIT.needsPerson;
  },
};
