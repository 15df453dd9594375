import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText } from "../../domain/table/cell.ts";
import type { MergedRange, SourceSheet } from "../sourceFile.ts";
import { findTables } from "./findTables.ts";

function sheetOf(grid: readonly (readonly string[])[], merges: MergedRange[] = []): SourceSheet {
  return {
    name: "Feuil1",
    hidden: false,
    merges,
    headerKnown: false,
    async *rows() {
      yield grid.map((cells, index) => ({ row: index + 1, cells }));
    },
  };
}

/** A sheet written as text: a line per row, cells separated by "|". */
const sheet = (text: string, merges: MergedRange[] = []): SourceSheet =>
  sheetOf(
    text
      .replace(/^\n/, "")
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim())),
    merges,
  );

const merge = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): MergedRange => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

interface Found {
  readonly headers: string[];
  readonly headerRow: number;
  readonly rows: number[];
  readonly cells: string[][];
  readonly ignored: string[];
}

async function find(source: SourceSheet): Promise<Found[]> {
  const found: Found[] = [];
  for (const table of await findTables(source)) {
    const rows: number[] = [];
    const cells: string[][] = [];
    for await (const batch of table.records()) {
      for (const record of batch) {
        rows.push(record.row);
        cells.push(record.cells.map(cellText));
      }
    }
    found.push({
      headers: table.columns.map(({ header }) => header),
      headerRow: table.headerRow,
      rows,
      cells,
      ignored: table.ignoredRows().map(({ row, why }) => `${row} ${why}`),
    });
  }
  return found;
}

describe("headers", () => {
  it("reads an ordinary table from its first row, whatever its records are called", async () => {
    const [table] = await find(
      sheet(
        "nom|adresse|places\nTotal|1 rue A|12\nSignature|2 rue B|3\nPage|3 rue C|4\nTotal Access|4 rue D|5",
      ),
    );
    expect(table).toMatchObject({ headers: ["nom", "adresse", "places"], headerRow: 1, rows: [2, 3, 4, 5] });
  });

  it("skips titles and notes above", async () => {
    const [table] = await find(
      sheet(
        "Mairie de Bron||\n||\nListe des toilettes publiques||\nNom|Adresse|Places\nA|1 rue A|1\nB|2 rue B|2",
      ),
    );
    expect(table).toMatchObject({ headers: ["Nom", "Adresse", "Places"], headerRow: 4, rows: [5, 6] });
    expect(table!.ignored).toEqual(["1 title", "3 title", "4 header"]);
  });

  it("skips lines that say a name and a value", async () => {
    const [table] = await find(
      sheet(
        "Commune :|Bron||\nDate :|12/03/2024||\nNom|Adresse|Code postal|Places\nA|1 rue A|69500|1\nB|2 rue B|69500|2",
      ),
    );
    expect(table).toMatchObject({
      headers: ["Nom", "Adresse", "Code postal", "Places"],
      headerRow: 3,
      rows: [4, 5],
    });
  });

  it("joins groups and their columns, merged or not", async () => {
    const text = "Nom|Adresse||Places\n|Numéro|Voie|\nA|1|rue A|1\nB|2|rue B|2";
    const expected = {
      headers: ["Nom", "Adresse Numéro", "Adresse Voie", "Places"],
      headerRow: 2,
      rows: [3, 4],
    };
    expect((await find(sheet(text)))[0]).toMatchObject(expected);
    const merges = [merge(1, 1, 1, 2), merge(1, 2, 0, 0), merge(1, 2, 3, 3)];
    expect((await find(sheet(text, merges)))[0]).toMatchObject(expected);
  });

  it("joins a line of groups above the header", async () => {
    const [table] = await find(
      sheet("|Adresse||Position|\nNom|Numéro|Voie|X|Y\nA|1|rue A|4,8|45,7\nB|2|rue B|4,9|45,8", [
        merge(1, 1, 1, 2),
        merge(1, 1, 3, 4),
      ]),
    );
    expect(table!.headers).toEqual(["Nom", "Adresse Numéro", "Adresse Voie", "Position X", "Position Y"]);
  });

  it("joins units and sets examples aside", async () => {
    const [table] = await find(
      sheet("Nom|Surface|Prix\n|(m²)|€\nex : Parc A|ex : 12|ex : 5\nParc B|10|5\nParc C|20|6"),
    );
    expect(table).toMatchObject({ headers: ["Nom", "Surface (m²)", "Prix (€)"], rows: [4, 5] });
    expect(table!.ignored).toContain("3 note");
  });

  it("sets aside the line that spells out technical names", async () => {
    const [table] = await find(
      sheet(
        "nom|adresse|nb_places\nNom de la toilette|Numéro et voie|Nombre de places\nA|1 rue A|2\nB|2 rue B|3",
      ),
    );
    expect(table).toMatchObject({ headers: ["nom", "adresse", "nb_places"], rows: [3, 4] });
  });

  it("leaves columns without names when there is no header", async () => {
    const [table] = await find(sheet("1|Bron|69500\n2|Mions|69780\n3|Lyon|69001"));
    expect(table).toMatchObject({ headers: ["", "", ""], headerRow: 0, rows: [1, 2, 3] });
  });

  it("keeps only the columns in use", async () => {
    const blank = "|".repeat(200);
    const [table] = await find(sheet(`Nom|Places${blank}\nA|1${blank}\nB|2${blank}`));
    expect(table!.headers).toEqual(["Nom", "Places"]);
  });
});

describe("rows that are no records", () => {
  const body = "Nom|Adresse|Montant\nA|1 rue A|10\nB|2 rue B|20\n";

  it("sets totals aside, not records named so", async () => {
    const [table] = await find(sheet(`${body}Total||30\nTotal|3 rue C|5`));
    expect(table!.rows).toEqual([2, 3, 5]);
    expect(table!.ignored).toContain("4 total");
  });

  it("believes a total without other columns only when it is the sum", async () => {
    const [table] = await find(sheet("Rubrique|Montant\nA|10\nB|20\nTotal|30\nTotal Énergies|7"));
    expect(table).toMatchObject({ rows: [2, 3, 5] });
  });

  it("sets aside headers and page titles that come again", async () => {
    const [table] = await find(
      sheet(
        `Mairie de Bron Page 1 / 2||\n${body}Mairie de Bron Page 2 / 2||\nNom|Adresse|Montant\nC|3 rue C|5`,
      ),
    );
    expect(table!.rows).toEqual([3, 4, 7]);
    expect(table!.ignored).toEqual(["1 title", "2 header", "5 title", "6 repeated-header"]);
  });

  it("sets aside page titles of several cells, and titles above a header that comes again", async () => {
    const [table] = await find(
      sheet("Bron|||Page 1 / 2\nNom|Rue|CP|N\nA|r|69500|1\nBron|||Page 2 / 2\nNom|Rue|CP|N\nB|r|69500|2"),
    );
    expect(table!.rows).toEqual([3, 6]);
    const [parts] = await find(sheet("Nom|Rue|N\nA|r|1\nB|r|2\n||\nQuartier Est||\nNom|Rue|N\nC|r|3"));
    expect(parts!.rows).toEqual([2, 3, 7]);
    expect(parts!.ignored).toEqual(["1 header", "5 title", "6 repeated-header"]);
  });

  it("sets the foot of the sheet aside", async () => {
    const [table] = await find(
      sheet(`${body}||\nSource : services techniques||\nFait à Bron, le 3 mai 2024||\nLe Maire||`),
    );
    expect(table!.rows).toEqual([2, 3]);
    expect(table!.ignored.slice(1)).toEqual(["5 note", "6 signature", "7 signature"]);
  });

  it("keeps sparse records within the table and at its end", async () => {
    const [table] = await find(sheet(`${body}C||\nD|4 rue D|5\nGymnase||`));
    expect(table!.rows).toEqual([2, 3, 4, 5, 6]);
  });
});

/** A row of 12 cells, of which the first and one other are filled. */
const sparse = (name: string, place: number): string =>
  Array.from({ length: 12 }, (_, column) => (column === 0 ? name : column === place ? "x" : "")).join("|");

describe("sparse tables", () => {
  it("keeps records that fill few of many columns, whatever they say", async () => {
    const header = Array.from({ length: 12 }, (_, column) => `colonne ${"abcdefghijkl"[column]}`).join("|");
    const names = ["Gymnase", "Le Maire", "* Étoile", "Note : voir", "Signature", "Parc"];
    const [table] = await find(
      sheet([header, ...names.map((name, rank) => sparse(name, rank + 2))].join("\n")),
    );
    expect(table!.rows).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

describe("merges and several tables", () => {
  it("fills down what a merge covers", async () => {
    const [table] = await find(sheet("Site|Salle|Places\nA|1|10\n|2|20\nB|1|5", [merge(2, 3, 0, 0)]));
    expect(table!.cells).toEqual([
      ["A", "1", "10"],
      ["A", "2", "20"],
      ["B", "1", "5"],
    ]);
  });

  it("reads as one record the rows that merges hold together", async () => {
    const [table] = await find(
      sheet("Nom|Adresse|Places\nA|1 rue A|10\n|69500 Bron|\nB|2 rue B|5", [
        merge(2, 3, 0, 0),
        merge(2, 3, 2, 2),
      ]),
    );
    expect(table!.cells[0]).toEqual(["A", "1 rue A\n69500 Bron", "10"]);
    expect(table!.rows).toEqual([2, 4]);
  });

  it("finds tables one below the other", async () => {
    const tables = await find(
      sheet("Nom|Places\nA|1\nB|2\n|\nPanneaux|\nRue|Surface|Type\nrue A|10|x\nrue B|20|y"),
    );
    expect(tables.map(({ headers }) => headers)).toEqual([
      ["Nom", "Places"],
      ["Rue", "Surface", "Type"],
    ]);
    expect(tables.map(({ rows }) => rows)).toEqual([
      [2, 3],
      [7, 8],
    ]);
  });

  it("finds tables side by side that share their labels", async () => {
    const tables = await find(sheet("Nom|Places||Nom|Places\nA|1||C|3\nB|2||D|4\n||||\n|||E|5"));
    expect(tables.map(({ headers }) => headers)).toEqual([
      ["Nom", "Places"],
      ["Nom", "Places"],
    ]);
    expect(tables.map(({ rows }) => rows)).toEqual([
      [2, 3],
      [2, 3, 5],
    ]);
  });

  it("keeps one table around a blank column", async () => {
    const tables = await find(sheet("Nom|Places||Rue|Ville\nA|1||rue A|Bron\nB|2||rue B|Mions"));
    expect(tables).toHaveLength(1);
    expect(tables[0]!.headers).toEqual(["Nom", "Places", "", "Rue", "Ville"]);
  });

  it("keeps the cells of a shifted row", async () => {
    const [table] = await find(
      sheet("Nom|Adresse|Places\nA|1 rue A|10\nB|2|rue B|20\nC|3 rue C|30\nD|4 rue D|3"),
    );
    expect(table!.cells[1]).toEqual(["B", "2", "rue B", "20"]);
    expect(table!.headers).toHaveLength(3);
  });
});

describe("any grid", () => {
  const cell = fc.constantFrom(
    "",
    "",
    "nom",
    "Total",
    "12",
    "4,5",
    "2024-01-01",
    "rue A",
    "Signature",
    "* note",
    "x",
  );
  const grid = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 25 });
  const spans = fc.array(
    fc
      .tuple(fc.nat(24), fc.nat(3), fc.nat(5), fc.nat(2))
      .map(([row, tall, column, wide]) => merge(row + 1, row + 1 + tall, column, column + wide)),
    { maxLength: 4 },
  );

  it("gives every row that holds something, as a record or with a reason, and the same twice", async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (cells) => {
        const source = sheetOf(cells);
        const tables = await find(source);
        const seen = tables.flatMap(({ rows, ignored }) => [
          ...rows,
          ...ignored.map((row) => Number.parseInt(row)),
        ]);
        const filled = cells.flatMap((row, index) => (row.some((text) => text !== "") ? [index + 1] : []));
        expect([...new Set(seen)].sort((one, other) => one - other)).toEqual(filled);
        expect(await find(source)).toEqual(tables);
      }),
      { numRuns: 500 },
    );
  });

  it("loses no text, whatever the merges", async () => {
    await fc.assert(
      fc.asyncProperty(grid, spans, async (cells, merges) => {
        const marked = cells.map((row, y) => row.map((text, x) => (text === "" ? "" : `${text} ${y}:${x}`)));
        const seen: string[] = [];
        for (const table of await findTables(sheetOf(marked, merges))) {
          for await (const batch of table.records())
            for (const one of batch) seen.push(...one.cells.map(cellText));
          seen.push(...table.ignoredRows().map(({ content }) => content));
        }
        const all = seen.join("\n");
        for (const text of marked.flat()) expect(all).toContain(text);
      }),
      { numRuns: 300 },
    );
  });
});
