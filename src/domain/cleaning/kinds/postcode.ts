import { readCommuneCell } from "../../commune/communeReading.ts";
import { departmentsOfPostcode } from "../../commune/department.ts";
import type { Gazetteer } from "../../commune/gazetteer.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";
import { compactCode } from "./codeText.ts";

const PREFIX = /^F-?(?=\d)/;
const WITH_CEDEX = /^(\d{5})\D*CEDEX\d{0,2}$/;

/**
 * French postcodes, five digits. A lost leading zero comes back when the postcode then exists. CEDEX postcodes are
 * real though no list of communes holds them: outside the list, only the department is checked.
 */
export const cleanPostcode: ValueCleaner =
  (_field, _column, { gazetteer }) =>
  (cell) => {
    const compact = compactCode(cell).replace(PREFIX, "");
    const code = WITH_CEDEX.exec(compact)?.[1] ?? compact;
    if (/^\d{5}$/.test(code)) {
      if (!isPlausible(code, gazetteer)) return invalid("postcode.unknown");
      return settled(cell.text, code, code === compact ? "postcode.format" : "postcode.with-name", 0.99);
    }
    if (/^\d{4}$/.test(code)) {
      const padded = `0${code}`;
      if (gazetteer.byPostcode(padded).length > 0) return settled(cell.text, padded, "postcode.zero", 0.99);
      if (isPlausible(padded, gazetteer)) {
        return toConfirm("postcode.zero-unknown", [{ value: padded, certainty: 0.6 }]);
      }
      return invalid("postcode.unknown");
    }
    const written = readCommuneCell(cell.text).find((reading) => reading.code !== null)?.code;
    if (written && gazetteer.byPostcode(written).length > 0) {
      return settled(cell.text, written, "postcode.with-name", 0.98);
    }
    return invalid("postcode.format-unknown");
  };

/** In the list, or in a department that exists, or in Monaco. */
function isPlausible(postcode: string, gazetteer: Gazetteer): boolean {
  if (gazetteer.byPostcode(postcode).length > 0 || postcode.startsWith("980")) return true;
  return departmentsOfPostcode(postcode).some((code) => gazetteer.department(code) !== undefined);
}
