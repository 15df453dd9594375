import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import type * as Xlsx from "@e965/xlsx";

const ADDRESSES = resolve(import.meta.dirname, "../../../demo/addresses.csv");
const require = createRequire(import.meta.url);

/** Rows of public toilets in Bron at addresses that exist, written as town halls write them; the same each time. */
function messyRows(count: number): string[][] {
  const addresses = readFileSync(ADDRESSES, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(";"))
    .filter(([, , , , , insee]) => insee === "69029");
  const communes = ["Bron", "BRON", "bron ", "69500 Bron"];
  const answers = ["OUI", "oui", "Non", "x", "peut-être"];
  return Array.from({ length: count }, (_, at) => {
    const [, number = "", , street = ""] = addresses[at % addresses.length]!;
    const written = at % 3 === 0 ? street.replace("Rue", "r.").toLowerCase() : street;
    return [
      `Toilettes ${at + 1}`,
      `${number} ${written}`,
      "69500",
      communes[at % communes.length]!,
      answers[at % answers.length]!,
      at % 7 === 0 ? "24h/24" : "lun-ven 8h-18h",
    ];
  });
}

/** Writes a workbook of so many rows, without positions: each is found by its address. */
export function writeMessyWorkbook(path: string, count: number): void {
  const xlsx = require("@e965/xlsx") as typeof Xlsx;
  const header = ["Nom", "Adresse", "Code postal", "Commune", "Accessible PMR", "Horaires"];
  const sheet = xlsx.utils.aoa_to_sheet([header, ...messyRows(count)]);
  xlsx.writeFile(xlsx.utils.book_new(sheet, "Feuil1"), path, { bookSST: true, compression: true });
}
