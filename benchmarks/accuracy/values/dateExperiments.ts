import { loadModel } from "../../../src/services/loadModel.ts";
import type { Experiment } from "../experiment.ts";
import { columnOf, readRealTable, sampleRows } from "../realTable.ts";
import { spoiltColumn } from "./spoiltColumn.ts";

const MOST_ROWS = 600;
const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const DAY = 86_400_000;

const parts = (iso: string): readonly [string, string, string] => {
  const [year = "", month = "", day = ""] = iso.split("-");
  return [year, month, day];
};

const slashed = (iso: string): string => parts(iso).toReversed().join("/");
const american = (iso: string): string => {
  const [year, month, day] = parts(iso);
  return `${month}/${day}/${year}`;
};
const shortYear = (iso: string): string => {
  const [year, month, day] = parts(iso);
  return `${day}.${month}.${year.slice(2)}`;
};
const serial = (iso: string): string => String(Math.round(Date.parse(iso) / DAY) + 25_569);

/** One way of writing dates. */
interface DateForm {
  readonly kind: string;
  readonly write: (iso: string, row: number) => string;
  /** Whether the order of day and month must be told by the column: some day above twelve. */
  readonly ordered?: true;
  readonly lost?: true;
}

const FORMS: readonly DateForm[] = [
  { kind: "ISO", write: (iso) => iso },
  { kind: "jj/mm/aaaa", write: slashed, ordered: true },
  {
    kind: "jj.mm.aa parmi des années entières",
    write: (iso, row) => (row % 4 === 0 ? slashed(iso) : shortYear(iso)),
    ordered: true,
  },
  // Nothing in such a file tells 1918 from 2018.
  { kind: "jj.mm.aa partout", write: (iso) => shortYear(iso), lost: true },
  {
    kind: "j-m-aaaa",
    write: (iso) => {
      const [y, m, d] = parts(iso);
      return `${Number(d)}-${Number(m)}-${y}`;
    },
    ordered: true,
  },
  { kind: "mm/jj/aaaa", write: american, ordered: true },
  { kind: "aaaammjj", write: (iso) => iso.replaceAll("-", "") },
  { kind: "numéro de série de tableur", write: serial },
  {
    kind: "en toutes lettres",
    write: (iso) => {
      const [y, m, d] = parts(iso);
      return `${Number(d)} ${MONTHS[Number(m) - 1]} ${y}`;
    },
  },
  { kind: "date et heure", write: (iso) => `${iso}T00:00:00` },
  {
    kind: "mêlées : jj/mm/aaaa, ISO, série",
    write: (iso, row) => [slashed, (text: string) => text, serial][row % 3]!(iso),
    ordered: true,
  },
  {
    kind: "mois seul (« janv-18 »)",
    write: (iso) => {
      const [y, m] = parts(iso);
      return `${MONTHS[Number(m) - 1]!.slice(0, 4)}-${y.slice(2)}`;
    },
    lost: true,
  },
];

/** ISO dates of jj/mm/aaaa ones; "" where a text is none. */
const french = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => (/^\d\d\/\d\d\/\d{4}$/.test(text) ? text.split("/").toReversed().join("-") : ""));

/** Dates of the real files, written in every way. */
export async function* dateExperiments(): AsyncGenerator<Experiment> {
  const model = await loadModel("toilettes");
  const files = [
    {
      name: "castelmaurou, subventions",
      dates: columnOf(readRealTable("subventions/castelmaurou_subventions_scdl.csv"), "dateConvention"),
    },
    {
      name: "gironde, mises à jour",
      dates: french(columnOf(readRealTable("inclusion-numerique/gironde.json"), "Dernière MAJ")),
    },
    {
      name: "maine-et-loire, mises à jour",
      dates: french(columnOf(readRealTable("inclusion-numerique/maine-et-loire.json"), "DAT_MaJ")),
    },
    {
      name: "cantines, créations",
      dates: columnOf(
        sampleRows(readRealTable("cantines/campagne_td_2021.csv"), MOST_ROWS),
        "creation_date",
      ).map((text) => text.slice(0, 10)),
    },
  ];
  for (const { name, dates } of files) {
    for (const { kind, write, ordered, lost } of FORMS) {
      const tells = dates.some(
        (iso, row) => Number(parts(iso)[2]) > 12 && write(iso, row).includes(parts(iso)[2]),
      );
      yield spoiltColumn({
        kind,
        name,
        model,
        field: "date_maj",
        header: "Date de mise à jour",
        truths: dates,
        write,
        resolvable: (iso) => !lost && (!ordered || tells || Number(parts(iso)[2]) > 12),
      });
    }
  }
}
