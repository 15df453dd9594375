import type { Commune } from "../../commune/commune.ts";
import { publishedName } from "../../commune/communeOutcome.ts";
import type { CommuneResolution } from "../../commune/communeResolution.ts";
import { certainValue } from "../../journal/outcome.ts";
import { toConfirm } from "../../journal/outcomes.ts";
import type { Decision, GroupContext, GroupState, Witnesses } from "./communeState.ts";
import { departmentText, distinct } from "./fillCommuneCodes.ts";

/**
 * The name and a code point to different communes. The cell that stands alone against the others is the one to
 * confirm; between two, the code, with both readings.
 */
export function decideContradiction(
  state: GroupState,
  named: CommuneResolution,
  { coded, postcode, department }: Witnesses,
  context: GroupContext,
): Decision[] {
  const { gazetteer } = context;
  const byName = named.candidates[0];
  if (!byName) return [];
  const today = gazetteer.current(byName.code) ?? byName;
  const names = named.candidates.map((one) => publishedName(one, gazetteer));
  if (coded && gazetteer.current(coded.code)?.code !== today.code && !sharesCode(named, coded, context)) {
    const params = { commune: today.name, other: coded.name, code: coded.code };
    const forCode = postcode !== null && coded.postcodes.includes(postcode);
    if (forCode && !today.postcodes.includes(postcode)) {
      return [
        {
          role: "commune",
          outcome: toConfirm("commune.name-differs", distinct([coded.name, ...names]), params),
        },
      ];
    }
    const code = byName.kind === "arrondissement" ? byName.code : today.code;
    return [{ role: "insee", outcome: toConfirm("commune.code-differs", [code, coded.code], params) }];
  }
  if (postcode && state.postcode && !today.postcodes.includes(postcode)) {
    const here = communesHere(postcode, today, context);
    if (here.length > 0) {
      const params = { commune: today.name, postcode };
      const outcome = toConfirm("commune.name-elsewhere", distinct([...here, ...names]), params);
      return [{ role: "commune", outcome }];
    }
    const params = { commune: today.name, postcode };
    const proposals = distinct([...today.postcodes.slice(0, 4), postcode]);
    return [{ role: "postcode", outcome: toConfirm("commune.postcode-differs", proposals, params) }];
  }
  if (department && state.department && department !== today.department) {
    const params = { commune: today.name, department };
    const written = certainValue(state.department.outcome) ?? department;
    const proposals = distinct([departmentText(today, context), written]);
    return [{ role: "department", outcome: toConfirm("commune.department-differs", proposals, params) }];
  }
  return [];
}

/**
 * Names of the file's own communes that have the postcode, when the named commune is of another department: then the
 * name is the stranger, and not the postcode.
 */
function communesHere(postcode: string, named: Commune, { gazetteer, place }: GroupContext): string[] {
  const around = place.commune?.department ?? place.territory[0]?.department;
  if (around === undefined || named.department === around) return [];
  const own = [place.commune, ...place.territory].filter((one) => one?.postcodes.includes(postcode));
  const near = gazetteer.byPostcode(postcode).filter((one) => one.department === around);
  return [...own, ...near].flatMap((one) => (one ? [publishedName(one, gazetteer)] : [])).slice(0, 5);
}

function sharesCode(named: CommuneResolution, coded: Commune, { gazetteer }: GroupContext): boolean {
  const code = gazetteer.current(coded.code)?.code;
  return named.candidates.some((one) => gazetteer.current(one.code)?.code === code);
}
