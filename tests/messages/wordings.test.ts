import { describe, expect, it } from "vitest";
import { EXTRACT_PARTS } from "../../src/domain/matching/mapping.ts";
import { PROBLEMS } from "../../src/domain/problem/problems.ts";
import { RULES } from "../../src/messages/rules.ts";
import { sourceTexts } from "../sourceFiles.ts";

const EMITTING = /^(?:domain|tabular|pipeline|geocoding|exchange|services\/limits)\//;
const LITERAL = /"([a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*)"/g;
const TEMPLATE = /`([a-z]+\.(?:[^`$\s]|\$\{[^}`]*\})*)`/g;
const FILE_NAME = /\.(?:xml|json|ndjson|csv|geojson|xlsx|ods|html|rels)$/;
/** Paths in a schema, parts of a cell and problems, worded apart, are dotted too. */
const NO_RULE = new Set<string>([
  ...EXTRACT_PARTS,
  ...Object.keys(PROBLEMS),
  "constraints.enum",
  "constraints.pattern",
]);

interface Emitted {
  readonly path: string;
  readonly id: string;
}

const sources = sourceTexts().filter(({ path }) => EMITTING.test(path) && !path.startsWith("domain/models/"));

const dotted: Emitted[] = sources.flatMap(({ path, text }) =>
  [...text.matchAll(LITERAL)].map((match) => ({ path, id: match[1]! })),
);

const literals = dotted.filter(({ id }) => !FILE_NAME.test(id) && !NO_RULE.has(id));

/** `constraint.min-length${suffix}` stands for every identifier of that form. */
const forms: RegExp[] = sources.flatMap(({ text }) =>
  [...text.matchAll(TEMPLATE)]
    .filter((match) => match[1]!.includes("${"))
    .map((match) => new RegExp(`^${match[1]!.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, ".*")}$`)),
);

describe("wordings", () => {
  it("exist for every rule and code that the sources emit", () => {
    const silent = literals.filter(({ id }) => !Object.hasOwn(RULES, id));
    expect(silent.map(({ path, id }) => `${id} (${path})`)).toEqual([]);
  });

  it("are all used", () => {
    const emitted = new Set(dotted.map(({ id }) => id));
    const idle = Object.keys(RULES).filter((id) => !emitted.has(id) && !forms.some((form) => form.test(id)));
    expect(idle).toEqual([]);
  });

  it("are looked for in the right place", () => {
    expect(literals.length).toBeGreaterThan(200);
  });
});
