import { writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { compareModels } from "../../domain/model/compareModels.ts";
import type { Finding } from "../../domain/model/finding.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { writeSchema } from "../../domain/model/writeSchema.ts";
import { builtInModels } from "../../domain/models/builtInModels.ts";
import { cliText } from "../../messages/cli.ts";
import { ruleText } from "../../messages/wording.ts";
import { loadModel, readSchema } from "../../services/loadModel.ts";
import { stageFolder } from "../../storage/stagedFolder.ts";
import { type Command, type CommandCall, EXIT, type ExitCode } from "../command.ts";
import { UsageError } from "../usageError.ts";

async function listModels({ terminal, options, language }: CommandCall): Promise<ExitCode> {
  const all = await Promise.all([...builtInModels.keys()].map((name) => loadModel(name)));
  if (options["json"]) {
    terminal.print(JSON.stringify(all.map(({ name, version, title }) => ({ name, version, title }))));
    return EXIT.done;
  }
  const width = Math.max(...all.map((model) => model.name.length)) + 2;
  for (const { name, version, title, fields } of all) {
    const count = cliText(language, "models.fields", { count: fields.length });
    terminal.print(`${name.padEnd(width)}${version.padEnd(8)}${title} (${count})`);
  }
  return EXIT.done;
}

function describeField(
  { name, title, type, kind, constraints, help, description, example, vocabulary }: Field,
  call: CommandCall,
) {
  const { language, terminal } = call;
  const required = constraints.required ? ` · ${cliText(language, "models.required")}` : "";
  terminal.print(`\n${name} · ${title} (${type}, ${kind})${required}`);
  const explanation = help || description;
  if (explanation) terminal.print(`  ${explanation}`);
  if (vocabulary) {
    const values = vocabulary.terms.map((term) => term.value).join(" · ");
    terminal.print(`  ${cliText(language, "models.values")} : ${values}`);
  }
  if (example !== null) terminal.print(`  ${cliText(language, "models.example")} : ${example}`);
}

async function showModel(name: string, call: CommandCall): Promise<ExitCode> {
  const model: Model = await loadModel(name);
  if (call.options["json"]) {
    call.terminal.print(JSON.stringify(writeSchema(model, { internal: true }), null, 2));
    return EXIT.done;
  }
  call.terminal.print(`${model.title} (${model.name} ${model.version})\n\n${model.description}`);
  for (const field of model.fields) describeField(field, call);
  return EXIT.done;
}

function printFindings(findings: readonly Finding[], { language, terminal }: CommandCall): void {
  terminal.print(cliText(language, "models.lintFound", { count: findings.length }));
  for (const { path, code, severity, params } of findings)
    terminal.print(`  [${severity}] ${path || "/"} · ${code}\n      ${ruleText(language, code, params)}`);
}

async function lintModel(name: string, call: CommandCall): Promise<ExitCode> {
  const { model, findings } = parseModel(await readSchema(name));
  if (call.options["json"]) call.terminal.print(JSON.stringify(findings));
  else if (findings.length === 0) call.terminal.print(cliText(call.language, "models.lintClean"));
  else printFindings(findings, call);
  if (model === null) return EXIT.unreadable;
  return findings.some((finding) => finding.severity === "error") ? EXIT.needsPerson : EXIT.done;
}

async function importModel(name: string, call: CommandCall): Promise<ExitCode> {
  const model = await loadModel(name);
  const path = typeof call.options["out"] === "string" ? call.options["out"] : `${model.name}.schema.json`;
  const staged = stageFolder(dirname(resolve(path)));
  try {
    const schema = JSON.stringify(writeSchema(model, { internal: true }), null, 2);
    writeFileSync(staged.path(basename(path)), `${schema}\n`);
    staged.deliver();
  } finally {
    staged.discard();
  }
  call.terminal.say(cliText(call.language, "models.imported", { model: model.title, path }));
  return EXIT.done;
}

async function compareVersions(before: string, after: string, call: CommandCall): Promise<ExitCode> {
  const [older, newer] = await Promise.all([loadModel(before), loadModel(after)]);
  const differences = compareModels(older, newer);
  const { language, terminal } = call;
  if (call.options["json"]) terminal.print(JSON.stringify(differences));
  else if (differences.length === 0) terminal.print(cliText(language, "models.same"));
  for (const { code, params, compatible } of call.options["json"] ? [] : differences) {
    const mark = compatible ? "" : ` (${cliText(language, "models.incompatible")})`;
    terminal.print(`- ${ruleText(language, code, params)}${mark}`);
  }
  return differences.every((one) => one.compatible) ? EXIT.done : EXIT.needsPerson;
}

const ACTIONS: Readonly<Record<string, (name: string, call: CommandCall) => Promise<ExitCode>>> = {
  show: showModel,
  lint: lintModel,
  import: importModel,
};

/** The models: `list`, `show ID`, `lint FILE`, `import FILE_OR_URL`, `diff BEFORE AFTER`. */
export const models: Command = {
  usage:
    "models [list] | models show ID | models lint FILE | models import FILE_OR_URL [-o FILE] | models diff BEFORE AFTER",
  summary: "models.summary",
  options: { out: { type: "string", short: "o", value: "FILE", help: "models.out" } },
  async run(call) {
    const [verb = "list", name, extra] = call.positionals;
    if (verb === "list" && name === undefined) return listModels(call);
    if (verb === "diff") {
      if (name === undefined || extra === undefined) throw new UsageError("error.missingFile");
      return compareVersions(name, extra, call);
    }
    const action = Object.hasOwn(ACTIONS, verb) ? ACTIONS[verb] : undefined;
    if (!action) throw new UsageError("error.unexpectedArgument", { name: verb });
    if (name === undefined) throw new UsageError("error.missingFile");
    if (extra !== undefined) throw new UsageError("error.unexpectedArgument", { name: extra });
    return action(name, call);
  },
};
