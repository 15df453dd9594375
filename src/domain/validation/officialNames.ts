import { certainValue } from "../journal/outcome.ts";
import { isOfficialName } from "../commune/isOfficialName.ts";
import { patternCheck } from "./patternCheck.ts";
import type { RecordCheck } from "./recordCheck.ts";

/**
 * A schema's pattern may refuse the true name of a commune (no apostrophe allowed, say). The name is kept, since it is
 * right, and the file is told once per field that validators of that schema will complain.
 */
export const officialNames: RecordCheck = ({ fields }, { gazetteer }) => {
  const watched = fields.flatMap((field) => {
    const check = field.kind === "commune" ? patternCheck(field) : null;
    return check ? [{ field, check }] : [];
  });
  if (watched.length === 0) return null;
  const refused = new Map<string, string>();
  return {
    observe(row) {
      for (const { field, check } of watched) {
        const value = certainValue(row.outcome(field.name));
        if (!value || refused.has(field.name) || check(value) === null) continue;
        if (isOfficialName(gazetteer, value)) refused.set(field.name, value);
      }
    },
    finish: () =>
      [...refused].map(([field, name]) => ({
        record: null,
        row: null,
        field,
        code: "check.official-name",
        severity: "info" as const,
        params: { name },
      })),
  };
};
