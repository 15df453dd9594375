import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { cellText } from "../../domain/table/cell.ts";
import { openFile } from "../openFile.ts";

const folder = mkdtempSync(join(tmpdir(), "encoding-"));

async function read(bytes: Buffer): Promise<{ encoding: string | null; rows: string[][] }> {
  const path = join(folder, "file.csv");
  writeFileSync(path, bytes);
  const file = await openFile(path);
  const rows: string[][] = [];
  for await (const batch of file.sheets[0]!.rows())
    for (const { cells } of batch) rows.push(cells.map(cellText));
  return { encoding: file.encoding, rows };
}

const TABLE = "nom;adresse\nÉcole Molière;3 allée des Érables\nThéâtre;1 rue de l'Évêché, à côté du lycée\n";
const CAPITALS = "NOM;COMMUNE\nMAIRIE;DÉCINES-CHARPIEU\nÉCOLE;SAINT-GENIÈS\n";
const SIGNS = "nom;prix\nL’école d’été;5 €\nn° 5 « bis »;3 €\n";

describe("encodings", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "windows-1252", "macroman", "cp850"])(
    "reads %s",
    async (encoding) => {
      const { encoding: found, rows } = await read(iconv.encode(TABLE, encoding));
      expect(found).toBe(encoding);
      expect(rows[1]).toEqual(["École Molière", "3 allée des Érables"]);
    },
  );

  it.each(["utf-8", "windows-1252", "macroman", "cp850"])("reads capitals in %s", async (encoding) => {
    const { rows } = await read(iconv.encode(CAPITALS, encoding));
    expect(rows[1]).toEqual(["MAIRIE", "DÉCINES-CHARPIEU"]);
  });

  it.each(["utf-8", "windows-1252", "macroman"])("reads typographic signs in %s", async (encoding) => {
    const text = encoding === "macroman" ? SIGNS.replaceAll("€", "¤") : SIGNS;
    const { rows } = await read(iconv.encode(text, encoding));
    expect(rows[1]).toEqual(["L’école d’été", "5 €"]);
  });

  it.each(["utf-8", "utf-16le", "utf-16be"])("skips the byte order mark of %s", async (encoding) => {
    const { rows } = await read(iconv.encode(TABLE, encoding, { addBOM: true }));
    expect(rows[0]).toEqual(["nom", "adresse"]);
  });

  it("finds the only accent deep in the file", async () => {
    const plain = "nom;ville\n" + "Gymnase;Bron\n".repeat(60_000);
    const { encoding, rows } = await read(iconv.encode(plain + "Lycée;Vénissieux\n", "windows-1252"));
    expect(encoding).toBe("windows-1252");
    expect(rows.at(-1)).toEqual(["Lycée", "Vénissieux"]);
  });

  it("keeps UTF-8 around one bad byte", async () => {
    const text = Buffer.from("nom;ville\n" + "Lycée;Vénissieux\n".repeat(500));
    text[text.indexOf("Lyc", 3000) + 3] = 0xff;
    const { encoding, rows } = await read(text);
    expect(encoding).toBe("utf-8");
    expect(rows.filter(([name]) => name === "Lycée")).toHaveLength(499);
    expect(rows.filter(([name]) => name?.includes("\ufffd"))).toHaveLength(1);
  });
});
