import type { Commune } from "../../../src/domain/commune/commune.ts";
import { loadGazetteer } from "../../../src/reference/loadGazetteer.ts";
import { columnOf, readRealTable } from "../realTable.ts";
import { namesakes } from "./communeFold.ts";

/** A commune as a real file names it. */
export interface NamedCommune {
  /** As the file writes it; null where it gives only the code. */
  readonly written: string | null;
  /** Today's commune, told by the file's own code, or by its department. */
  readonly commune: Commune;
}

/** The communes of one real file, each once. */
export interface CommuneFile {
  readonly name: string;
  /** Where all of them lie; null for a file of the whole country. */
  readonly department: string | null;
  readonly communes: readonly NamedCommune[];
}

function distinct(communes: readonly NamedCommune[]): readonly NamedCommune[] {
  return [...new Map(communes.map((one) => [`${one.written} ${one.commune.code}`, one])).values()];
}

/** Codes are the truth; those of no commune of today are left out. */
function byCode(codes: readonly string[], written: readonly string[] | null): readonly NamedCommune[] {
  const gazetteer = loadGazetteer();
  return distinct(
    codes.flatMap((code, at) => {
      const commune = gazetteer.current(code);
      const plain = commune?.kind === "current" && gazetteer.byCode(code)?.kind !== "arrondissement";
      return commune && plain ? [{ written: written?.[at] ?? null, commune }] : [];
    }),
  );
}

/** Where a file gives no code, the department's only commune of that name is the truth. */
function byDepartment(written: readonly string[], department: string): readonly NamedCommune[] {
  const gazetteer = loadGazetteer();
  return distinct(
    written.flatMap((text) => {
      const local = namesakes(text).filter((one) => one.department === department);
      const codes = [...new Set(local.map(({ code }) => gazetteer.current(code)?.code))];
      const commune = codes.length === 1 ? gazetteer.current(codes[0]!) : undefined;
      return commune ? [{ written: text, commune }] : [];
    }),
  );
}

/** The real files that name communes. */
export function communeFiles(): readonly CommuneFile[] {
  const deliveries = readRealTable("antibes-aires-livraison/hauts-de-seine_aires-de-livraison.csv");
  const canteens = readRealTable("cantines/campagne_td_2021.csv");
  const toilets = readRealTable("grandlyon/toilettes.geojson");
  const gironde = readRealTable("inclusion-numerique/gironde.json");
  const anjou = readRealTable("inclusion-numerique/maine-et-loire.json");
  return [
    {
      name: "hauts-de-seine",
      department: "92",
      communes: byCode(columnOf(deliveries, "code_insee"), columnOf(deliveries, "commune")),
    },
    {
      name: "métropole de Lyon",
      department: "69",
      communes: byDepartment(columnOf(toilets, "commune"), "69"),
    },
    { name: "gironde", department: "33", communes: byDepartment(columnOf(gironde, "Commune"), "33") },
    { name: "maine-et-loire", department: "49", communes: byDepartment(columnOf(anjou, "COMMUNE"), "49") },
    {
      name: "cantines de France",
      department: null,
      communes: byCode(columnOf(canteens, "canteen_city_insee_code"), null),
    },
  ];
}

/** Names that several communes share, each with one of its communes. */
export function homonyms(): readonly NamedCommune[] {
  const table = readRealTable("reference/communes-homonymes.csv");
  const names = columnOf(table, "nom");
  return columnOf(table, "codes_insee").flatMap((codes, at) => {
    const own = codes.split(",");
    return byCode([own[at % own.length]!.trim()], [names[at]!]);
  });
}

/** Communes that merged, with today's commune of each, as one file per department. */
export function mergedCommunes(): readonly CommuneFile[] {
  const gazetteer = loadGazetteer();
  const table = readRealTable("reference/communes-historiques_dept-69-01-38-42.csv");
  const names = columnOf(table, "nom");
  const kinds = columnOf(table, "type");
  const departments = columnOf(table, "departement");
  const seats = columnOf(table, "chef_lieu");
  return [...new Set(departments)].map((department) => ({
    name: `anciennes communes, ${department}`,
    department,
    communes: names.flatMap((written, at) => {
      const commune = gazetteer.current(seats[at]!);
      const isMerged = departments[at] === department && !kinds[at]!.startsWith("arrondissement");
      return commune && isMerged ? [{ written, commune }] : [];
    }),
  }));
}
