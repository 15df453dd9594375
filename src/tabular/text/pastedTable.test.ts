import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openFile } from "../openFile.ts";
import { pastedTable } from "./pastedTable.ts";

const scratch = mkdtempSync(join(tmpdir(), "traboule-paste-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The cells that a deposit of the pasted text holds. */
async function cellsOf(pasted: string): Promise<unknown[]> {
  const path = join(scratch, "tableau.csv");
  writeFileSync(path, pastedTable(pasted)!.bytes);
  const { sheets } = await openFile(path);
  const rows: unknown[] = [];
  for await (const batch of sheets[0]!.rows()) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}

describe("pastedTable", () => {
  it("keeps the cells that a spreadsheet copied, line breaks and quotes among them", async () => {
    const pasted =
      'Nom\tAdresse\r\n"Parc ""des Lilas"""\t"12 rue des Écoles\n69500 Bron"\r\n"Le" parc\t1,5; 2\r\n';
    expect(await cellsOf(pasted)).toEqual([
      ["Nom", "Adresse"],
      ['Parc "des Lilas"', "12 rue des Écoles\n69500 Bron"],
      ['"Le" parc', "1,5; 2"],
    ]);
    expect(pastedTable(pasted)).toMatchObject({ rows: 3, columns: 2 });
  });

  it("keeps empty cells in their places", async () => {
    expect(await cellsOf("a\tb\tc\n1\t\t3\n\t2\t")).toEqual([
      ["a", "b", "c"],
      ["1", "", "3"],
      ["", "2", ""],
    ]);
  });

  it("takes a pasted csv as it is, and nothing for nothing", async () => {
    expect(await cellsOf("nom;ville\nParc;Bron\nSquare;Mions")).toEqual([
      ["nom", "ville"],
      ["Parc", "Bron"],
      ["Square", "Mions"],
    ]);
    expect(pastedTable("nom;ville\nParc;Bron")).toMatchObject({ rows: 2, columns: 2 });
    expect(pastedTable(" \r\n\t\n")).toBeNull();
  });
});
