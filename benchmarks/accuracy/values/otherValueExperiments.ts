import { loadModel } from "../../../src/services/loadModel.ts";
import type { Experiment } from "../experiment.ts";
import { columnOf, readRealTable } from "../realTable.ts";
import { sharedPath } from "../sharedData.ts";
import { spoiltColumn } from "./spoiltColumn.ts";

/** Ten digits, as the French number plan has them. */
const national = (text: string): string => text.replace(/\D/g, "").replace(/^(?:0033|33)(?=\d{9}$)/, "0");

const PHONE_FORMS: Readonly<Record<string, (digits: string) => string>> = {
  "groupes séparés par des points": (digits) => digits.replace(/(\d\d)(?=\d)/g, "$1."),
  "chiffres collés": (digits) => digits,
  "zéro perdu": (digits) => digits.slice(1),
  "+33": (digits) => `+33 ${digits[1]} ${digits.slice(2)}`,
  "0033": (digits) => `0033${digits.slice(1)}`,
  "33 sans plus": (digits) => `33${digits.slice(1)}`,
  "+33 (0)": (digits) => `+33 (0)${digits.slice(1)}`,
};

const BOOLEAN_FORMS: readonly (readonly [string, string, string])[] = [
  ["oui / non", "oui", "non"],
  ["O / N", "O", "N"],
  ["Vrai / Faux", "VRAI", "FAUX"],
  ["1 / 0", "1", "0"],
  ["X / vide dit par « - »", "X", "-"],
  ["Yes / No", "Yes", "No"],
];

const spaced = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);

/** `mark` stands between thousands, `point` before decimals. */
function written(amount: string, mark: string, point: string, end = ""): string {
  const [whole = "", cents] = amount.split(".");
  return `${spaced(whole, mark)}${cents === undefined ? "" : point + cents.padEnd(2, "0")}${end}`;
}

const AMOUNT_FORMS: Readonly<Record<string, (amount: string) => string>> = {
  "13 760,00 €": (amount) => written(Number(amount).toFixed(2), " ", ",", " €"),
  "espaces insécables": (amount) => written(amount, "\u202f", ","),
  "13.760,00": (amount) => written(Number(amount).toFixed(2), ".", ","),
  "13,760.00": (amount) => written(Number(amount).toFixed(2), ",", "."),
  "13760 euros": (amount) => `${amount} euros`,
};

const sameNumber = (got: string, truth: string): boolean => Number(got) === Number(truth);

/** Telephones, booleans and amounts of the real files, written in every way. */
export async function* otherValueExperiments(): AsyncGenerator<Experiment> {
  const places = await loadModel(sharedPath("schemas/official/LaMednum_standard-mediation-num.schema.json"));
  const phones = [
    ["maine-et-loire", columnOf(readRealTable("inclusion-numerique/maine-et-loire.json"), "NUM_TEL")],
    ["gironde", columnOf(readRealTable("inclusion-numerique/gironde.json"), "Téléphone")],
  ] as const;
  for (const [name, texts] of phones) {
    const truths = texts.map(national).map((digits) => (/^0[1-9]\d{8}$/.test(digits) ? digits : ""));
    for (const [kind, write] of Object.entries(PHONE_FORMS)) {
      const same = (got: string, truth: string): boolean => national(got) === truth;
      yield spoiltColumn({
        kind: `téléphone, ${kind}`,
        name,
        model: places,
        field: "telephone",
        header: "Tél.",
        truths,
        write,
        same,
      });
    }
  }
  const bays = readRealTable("lyon-aires-livraison/exemple-grand-lyon.csv");
  const toilets = await loadModel("toilettes");
  const flags = columnOf(bays, "ARR_PRESENT").concat(
    columnOf(bays, "MARQUAGE_CONFORMITE"),
    columnOf(bays, "ABAISSEMENT_TROTTOIR"),
  );
  const truths = flags.map((text) => ({ oui: "true", non: "false" })[text] ?? "");
  for (const [kind, yes, no] of BOOLEAN_FORMS) {
    yield spoiltColumn({
      kind: `oui ou non, ${kind}`,
      name: "lyon, aires de livraison",
      model: toilets,
      field: "pmr",
      header: "PMR",
      truths,
      write: (truth) => (truth === "true" ? yes : no),
      resolvable: () => no !== "-",
    });
  }
  const grants = await loadModel("subventions");
  const amounts = columnOf(readRealTable("subventions/castelmaurou_subventions_scdl.csv"), "montant");
  for (const [kind, write] of Object.entries(AMOUNT_FORMS)) {
    yield spoiltColumn({
      kind: `montant, ${kind}`,
      name: "castelmaurou",
      model: grants,
      field: "montant",
      header: "Montant",
      truths: amounts,
      write,
      same: sameNumber,
    });
  }
}
