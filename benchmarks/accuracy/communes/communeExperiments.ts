import { Random } from "../../../demo/generator/random.ts";
import type { Commune } from "../../../src/domain/commune/commune.ts";
import { NOWHERE } from "../../../src/domain/place/place.ts";
import { loadGazetteer } from "../../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../../src/services/loadModel.ts";
import type { ExpectedCell, Experiment } from "../experiment.ts";
import { foldName, isOneSlip, namesakes } from "./communeFold.ts";
import { communeFiles, homonyms, mergedCommunes } from "./namedCommunes.ts";
import { NAME_FORMS, type NameForm } from "./nameForms.ts";

const SEED = 11;

/** One cell in so many is misspelt: the others still tell where the column lies. */
const SLIP_EVERY = 4;

/** A cell that names a commune, and what else the file says of it. */
interface Case {
  readonly written: string;
  readonly commune: Commune;
  readonly slip: boolean;
  /** Beside the name, in its cell or in a column of its own. */
  readonly postcode: string | null;
  readonly department: string | null;
}

const todaysCodes = (communes: readonly Commune[]): Set<string> =>
  new Set(communes.map(({ code }) => loadGazetteer().current(code)?.code ?? code));

/**
 * Said without the engine: a name is resolvable when, spelling conventions aside, one single commune of today bears it
 * among those that the file's postcode or department leaves. A misspelt name asks for a postcode, of which it is one
 * slip from a single commune, and must be no commune's name.
 */
function isResolvable(bareName: string, { commune, slip, postcode, department }: Case): boolean {
  const named = namesakes(bareName);
  if (slip) {
    const near = (one: Commune): boolean => isOneSlip(foldName(one.name), foldName(bareName));
    const local = postcode === null ? [] : loadGazetteer().byPostcode(postcode).filter(near);
    return named.length === 0 && todaysCodes(local).size === 1 && todaysCodes(local).has(commune.code);
  }
  const left = named.filter(
    (one) =>
      (postcode === null || one.postcodes.includes(postcode)) &&
      (department === null || one.department === department),
  );
  const today = left.filter(({ kind }) => kind === "current");
  const codes = todaysCodes(today.length > 0 ? today : left);
  return codes.size === 1 && codes.has(commune.code);
}

function expectedCells(one: Case, bareName: string): readonly ExpectedCell[] {
  const { written, commune } = one;
  return [
    { field: "commune", raw: written, truth: commune.name, resolvable: isResolvable(bareName, one) },
    { field: "code_insee", raw: written, truth: commune.code, resolvable: false, derived: true },
  ];
}

async function experiment(
  kind: string,
  name: string,
  cases: readonly (Case & { readonly bareName: string })[],
  withPostcodes: boolean,
): Promise<Experiment> {
  const header = ["nom", "commune", ...(withPostcodes ? ["code_postal"] : [])];
  const rows = cases.map(({ written, postcode }, at) => [
    `Lieu ${at + 1}`,
    written,
    ...(withPostcodes ? [postcode ?? ""] : []),
  ]);
  return {
    kind,
    name,
    model: await loadModel("toilettes"),
    place: NOWHERE,
    table: { header, rows },
    expected: cases.map((one) => expectedCells(one, one.bareName)),
  };
}

/** What is left of a cell once the postcode or department that it holds is set aside. */
function bare(written: string, { slip }: NameForm): string {
  const name = written
    .replace(/\s*\((?:2[AB]|\d+)\)$/, "")
    .replace(/^\d{5} /, "")
    .replace(/^Ville de /, "")
    .trim();
  const moved = /^(.+) \((L'|La|Le|Les)\)$/.exec(name);
  return moved && !slip ? `${moved[2]} ${moved[1]}` : name;
}

async function* formsOfFiles(): AsyncGenerator<Experiment> {
  const random = new Random(SEED);
  for (const { name, department, communes } of communeFiles()) {
    const published = communes.flatMap(({ written, commune }) =>
      written === null
        ? []
        : [{ written, commune, slip: false, postcode: null, department, bareName: written }],
    );
    if (published.length > 0) yield await experiment("telles que publiées", name, published, false);
    for (const form of NAME_FORMS) {
      for (const withPostcodes of [false, true]) {
        const cases = communes
          .filter(({ commune }) => commune.postcodes.length > 0)
          .map(({ commune }, row) => {
            const slipped = form.write(commune, () => random.next());
            const isAnother =
              form.slip === true && namesakes(slipped).some(({ code }) => code !== commune.code);
            // A slip that writes the name of another commune is no slip that anyone could see, where nothing else speaks.
            const unseen = isAnother && department === null && !withPostcodes;
            const spared = form.slip === true && row % SLIP_EVERY !== 0;
            const written = unseen || spared ? commune.name : slipped;
            const bareName = bare(written, form);
            const told = withPostcodes || form.tells === "postcode";
            return {
              written,
              commune,
              slip: form.slip === true && foldName(bareName) !== foldName(commune.name),
              postcode: told ? commune.postcodes[0]! : null,
              department: form.tells === "department" ? commune.department : department,
              bareName,
            };
          });
        yield await experiment(
          `${form.kind}${withPostcodes ? ", colonne de codes postaux" : ""}`,
          name,
          cases,
          withPostcodes,
        );
      }
    }
  }
}

async function* namesOfReferences(): AsyncGenerator<Experiment> {
  for (const withPostcodes of [false, true]) {
    const cases = homonyms()
      .filter(({ commune }) => commune.postcodes.length > 0)
      .map(({ commune }) => ({
        written: commune.name,
        commune,
        slip: false,
        postcode: withPostcodes ? commune.postcodes[0]! : null,
        department: null,
        bareName: commune.name,
      }));
    const kind = `homonymes${withPostcodes ? ", colonne de codes postaux" : ""}`;
    yield await experiment(kind, "communes de même nom", cases, withPostcodes);
  }
  for (const { name, department, communes } of mergedCommunes()) {
    const cases = communes.map(({ written, commune }) => ({
      written: written!,
      commune,
      slip: false,
      postcode: null,
      department,
      bareName: written!,
    }));
    yield await experiment("communes fusionnées", name, cases, false);
  }
}

/** Communes as the real files name them, then in every other form, with and without their postcodes. */
export async function* communeExperiments(): AsyncGenerator<Experiment> {
  yield* formsOfFiles();
  yield* namesOfReferences();
}
