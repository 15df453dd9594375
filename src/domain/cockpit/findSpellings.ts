import { nameFingerprint, similarNames } from "../validation/nameSimilarity.ts";
import type { Anomaly } from "./anomaly.ts";

/** A value of a free text field, and how much it is used. */
export interface UsedValue {
  readonly field: string;
  readonly value: string;
  readonly records: number;
  readonly organizations: number;
  /** One that uses it. */
  readonly organizationId: string;
}

/** As many organisations must agree on the usual writing. */
const AGREEING = 2;

/** Values that one organisation alone writes so, where others write nearly the same; `values` are those of one model. */
export function findSpellings(values: readonly UsedValue[]): Anomaly[] {
  const usual = new Map<string, { readonly used: UsedValue; readonly key: string }[]>();
  for (const used of values) {
    if (used.organizations < AGREEING) continue;
    usual.set(used.field, [...(usual.get(used.field) ?? []), { used, key: nameFingerprint(used.value) }]);
  }
  return values.flatMap((used): Anomaly[] => {
    if (used.organizations > 1) return [];
    const key = nameFingerprint(used.value);
    const alike = (usual.get(used.field) ?? [])
      .filter((other) => key !== "" && isWrittenOtherwise(key, other.key))
      .sort((a, b) => b.used.organizations - a.used.organizations)[0];
    if (!alike) return [];
    const { field, value, organizationId, records } = used;
    const { value: usualValue, organizations: communes } = alike.used;
    return [{ kind: "spelling", field, value, usual: usualValue, organizationId, records, communes }];
  });
}

/** A longer name is another thing, not another writing. */
function isWrittenOtherwise(key: string, usual: string): boolean {
  return key.split(" ").length === usual.split(" ").length && similarNames(key, usual);
}
