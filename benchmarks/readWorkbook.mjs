// Reads the workbook named second with the library named first, and nothing else.
import { readFileSync } from "node:fs";

const READERS = {
  async hucre(bytes) {
    const { readXlsx } = await import("hucre/xlsx");
    return (await readXlsx(bytes)).sheets[0].rows.length;
  },
  async "@e965/xlsx"(bytes) {
    const xlsx = await import("@e965/xlsx");
    const { Sheets, SheetNames } = (xlsx.default ?? xlsx).read(bytes, { dense: true });
    return Sheets[SheetNames[0]]["!ref"];
  },
};

const [, , library, path] = process.argv;
console.log(await READERS[library](readFileSync(path)));
