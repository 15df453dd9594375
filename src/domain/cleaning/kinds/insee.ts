import type { Commune } from "../../commune/commune.ts";
import { departmentOfCode } from "../../commune/department.ts";
import type { Gazetteer } from "../../commune/gazetteer.ts";
import { readCommuneCell } from "../../commune/communeReading.ts";
import { resolveCommune } from "../../commune/resolveCommune.ts";
import type { Outcome } from "../../journal/outcome.ts";
import { corrected, invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { Place } from "../../place/place.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { CleaningContext, ValueCleaner } from "../valueCleaner.ts";
import { compactCode } from "./codeText.ts";
import { keepsParts } from "./commune.ts";

const SAMPLE = 500;
const CODE = /^(?:\d{5}|2[AB]\d{3})$/;

/**
 * INSEE codes of communes, five characters. A lost leading zero comes back when the code then exists; the code of a
 * commune that merged becomes today's, unless the field is made for former parts. A column of postcodes is told
 * apart, since some postcodes are INSEE codes of other communes; so is one cell, when it holds the postcode of the
 * file's own commune.
 */
export const cleanInsee: ValueCleaner = (field, column, context) => {
  const postcodes = holdsPostcodes(column, context.gazetteer);
  const parts = keepsParts(field.name);
  return (cell) => {
    const code = compactCode(cell);
    const padded = /^\d{4}$/.test(code) ? `0${code}` : code;
    if (!CODE.test(padded)) return fromWords(cell.text, code, context);
    if (postcodes) return fromPostcode(padded, context.gazetteer);
    const local = localPostcode(padded, context.place);
    if (local) {
      const proposals: [string, string] = [local.code, padded];
      return toConfirm("insee.postcode-of", proposals, { commune: local.name });
    }
    const entry = context.gazetteer.byCode(padded);
    const today = context.gazetteer.current(padded);
    if (entry && (parts || entry.kind === "current" || entry.kind === "arrondissement")) {
      return settled(cell.text, padded, padded === code ? "insee.format" : "insee.zero", 0.99);
    }
    if (today) return corrected("insee.merged", today.code, 0.98, { commune: today.name });
    return fromPostcode(padded, context.gazetteer);
  };
};

/** True when the column's codes are postcodes more often than they are INSEE codes. */
function holdsPostcodes(column: ColumnProfile, gazetteer: Gazetteer): boolean {
  let only = 0;
  let insee = 0;
  let seen = 0;
  for (const { cell } of column.distinct.values()) {
    if (++seen > SAMPLE) break;
    const code = compactCode({ text: cellText(cell), type: "text" }).padStart(5, "0");
    const known = gazetteer.current(code) !== undefined;
    if (known) insee++;
    else if (gazetteer.byPostcode(code).length > 0) only++;
  }
  return only > insee;
}

/** The commune of the file's place that has this code for postcode, when it is the INSEE code of none of them. */
function localPostcode(code: string, { commune, territory }: Place): Commune | undefined {
  const local = commune ? [commune, ...territory] : territory;
  if (local.some((one) => one.code === code)) return undefined;
  return local.find((one) => one.postcodes.includes(code));
}

function fromPostcode(code: string, gazetteer: Gazetteer): Outcome {
  const communes = gazetteer.byPostcode(code).filter((one) => one.kind === "current");
  const [first] = communes;
  if (!first) return invalid("insee.unknown", { department: departmentOfCode(code) });
  if (communes.length > 1) return invalid("insee.postcode", { communes: communes.length });
  return toConfirm("insee.postcode-of", [{ value: first.code, certainty: 0.7 }], { commune: first.name });
}

/** A name, a SIREN or a mixture in the place of the code. */
function fromWords(text: string, code: string, context: CleaningContext): Outcome {
  const { gazetteer, place } = context;
  const siren = gazetteer.bySiren(code);
  if (siren)
    return toConfirm("insee.siren", [{ value: siren.code, certainty: 0.9 }], { commune: siren.name });
  const hints = { insee: null, postcode: null, department: null, columnDepartment: null, place };
  const { candidates, certain } = resolveCommune(text, hints, gazetteer);
  const best = candidates[0];
  if (!best) return invalid("insee.format-unknown");
  const today = best.kind === "arrondissement" ? best : (gazetteer.current(best.code) ?? best);
  const written = readCommuneCell(text).some((reading) => reading.code === today.code);
  if (written && certain) return corrected("insee.with-name", today.code, 0.98);
  const codes = [...new Set(candidates.map((one) => gazetteer.current(one.code)?.code ?? one.code))].slice(
    0,
    6,
  );
  return toConfirm("insee.name", codes as [string, ...string[]], { commune: today.name });
}
