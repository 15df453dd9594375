import { loadGazetteer } from "../../../src/reference/loadGazetteer.ts";
import { loadModel } from "../../../src/services/loadModel.ts";
import type { Experiment } from "../experiment.ts";
import { columnOf, readRealTable, sampleRows } from "../realTable.ts";
import { spoiltColumn } from "./spoiltColumn.ts";

const MOST_ROWS = 1_500;

/** A code made a number, and what is then lost. */
interface CodeForm {
  readonly kind: string;
  readonly write: (code: string) => string;
  readonly resolvable?: (code: string) => boolean;
}

const FORMS: readonly CodeForm[] = [
  { kind: "intact", write: (code) => code },
  { kind: "zéro perdu", write: (code) => code.replace(/^0+/, "") },
  {
    kind: "nombre à virgule (« 1053.0 »)",
    write: (code) => (/^\d+$/.test(code) ? `${code.replace(/^0+/, "")}.0` : code),
  },
  { kind: "apostrophe et espaces", write: (code) => ` '${code} ` },
  { kind: "espace au milieu", write: (code) => `${code.slice(0, 2)} ${code.slice(2)}` },
];

const withoutLast = (code: string): string => code.slice(0, -1);
const nextDigit = (code: string): string => `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;

/** Their digits are lost, or wrong: nothing may bring them back. */
const LOST: readonly CodeForm[] = [
  {
    kind: "notation scientifique",
    write: (code) => Number(code).toExponential(5).toUpperCase().replace(".", ","),
  },
  { kind: "dernier chiffre perdu", write: withoutLast },
  { kind: "dernier chiffre faux", write: nextDigit },
];

/** As the association of towns' law of numbers has it: the digits of a SIRET answer to Luhn's formula. */
function isLuhn(digits: string): boolean {
  const doubled = digits
    .split("")
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 1 ? 2 : 1));
  return doubled.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

/** INSEE codes, postcodes and SIRET of the real files, made numbers, shortened, or spoilt beyond repair. */
export async function* codeExperiments(): AsyncGenerator<Experiment> {
  const canteens = sampleRows(readRealTable("cantines/campagne_td_2021.csv"), MOST_ROWS);
  const deliveries = readRealTable("antibes-aires-livraison/hauts-de-seine_aires-de-livraison.csv");
  const grants = readRealTable("subventions/castelmaurou_subventions_scdl.csv");
  const gazetteer = loadGazetteer();
  const toilets = await loadModel("toilettes");
  const subsidies = await loadModel("subventions");

  const cities = columnOf(canteens, "canteen_city_insee_code").filter(
    (code) => gazetteer.byCode(code)?.kind === "current",
  );
  const inseeFiles = [
    { name: "cantines de France", codes: cities },
    { name: "ain et ardèche", codes: cities.filter((code) => /^0[17]/.test(code)) },
    { name: "hauts-de-seine", codes: columnOf(deliveries, "code_insee") },
  ];
  for (const form of FORMS) {
    for (const { name, codes } of inseeFiles) {
      const names = codes.map((code) => gazetteer.current(code)?.name ?? "");
      const column = {
        model: toilets,
        header: "code_insee",
        field: "code_insee",
        truths: codes,
        write: form.write,
        name,
      };
      yield spoiltColumn({ ...column, kind: `INSEE, ${form.kind}` });
      yield spoiltColumn({ ...column, kind: `INSEE, ${form.kind}, noms à côté`, beside: { commune: names } });
    }
    const postcodes = cities.map((code) => gazetteer.current(code)?.postcodes[0] ?? "");
    const column = {
      model: toilets,
      header: "CP",
      field: "code_postal",
      truths: postcodes,
      write: form.write,
    };
    yield spoiltColumn({ ...column, kind: `code postal, ${form.kind}`, name: "cantines de France" });
  }
  const sirets = [
    {
      name: "cantines de France",
      codes: columnOf(canteens, "canteen_siret").filter((code) => /^\d{14}$/.test(code) && isLuhn(code)),
    },
    {
      name: "castelmaurou",
      codes: columnOf(grants, "idBeneficiaire").filter((code) => /^\d{14}$/.test(code) && isLuhn(code)),
    },
  ];
  for (const { name, codes } of sirets) {
    for (const form of [...FORMS, ...LOST]) {
      const lost = LOST.includes(form);
      // Without its zero a SIRET may as well have lost its last digit: thirteen digits tell nothing for sure.
      const told = (code: string): boolean =>
        !lost && (form.write(code).replace(/\D/g, "").startsWith(code) || form.kind.startsWith("espace"));
      yield spoiltColumn({
        kind: `SIRET, ${form.kind}`,
        name,
        model: subsidies,
        header: "idBeneficiaire",
        field: "idBeneficiaire",
        truths: codes,
        write: form.write,
        resolvable: told,
      });
    }
  }
}
