import { foldText } from "../../domain/commune/foldText.ts";
import type { Commune } from "../../domain/commune/commune.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import type { PortalCommune, PortalOrganization, PortalTerritory } from "./portalTerritory.ts";

export type FoundPublisher =
  | { readonly kind: "commune"; readonly commune: PortalCommune }
  | { readonly kind: "organization"; readonly organization: PortalOrganization }
  /** The code of a commune that joined another one. */
  | {
      readonly kind: "former";
      readonly code: string;
      readonly name: string;
      readonly today: PortalCommune;
    };

/** Whose page a code names: an INSEE code, of today or of yesterday, or the SIREN of an organisation. Throws `organization.unknown`. */
export function findPublisher(
  { gazetteer }: Platform,
  { communes, organizations }: PortalTerritory,
  code: string,
): FoundPublisher {
  const commune = communes.find(({ insee }) => insee === code);
  if (commune) return { kind: "commune", commune };
  const organization = organizations.find((one) => one.code === code);
  if (organization) return { kind: "organization", organization };
  const now = gazetteer.current(code)?.code;
  const today = communes.find(({ insee }) => insee === now);
  if (!today) throw new Problem("organization.unknown");
  return { kind: "former", code, name: gazetteer.byCode(code)?.name ?? code, today };
}

const folded = foldText;

/** The communes that a name, a postcode or an INSEE code names, an exact name alone; former communes lead to today's. */
export function findCommunes(
  { gazetteer }: Platform,
  { communes, metropolis }: PortalTerritory,
  q: string,
): PortalCommune[] {
  const words = folded(q);
  if (words === "") return [];
  const exact = communes.filter(({ name, insee }) => folded(name) === words || insee.toLowerCase() === words);
  if (exact.length > 0) return exact;
  const byPostcode = communes.filter(({ postcodes }) => postcodes.includes(words));
  if (byPostcode.length > 0) return byPostcode;
  const parts = communes.filter(({ name }) => folded(name).includes(words));
  if (parts.length > 0 || metropolis === null) return parts;
  const department = communes[0] && gazetteer.byCode(communes[0].insee)?.department;
  const former = department === undefined ? [] : gazetteer.byDepartment(department);
  const codes = new Set(
    former
      .filter(({ name }) => folded(name) === words)
      .map((one: Commune) => gazetteer.current(one.code)?.code),
  );
  return communes.filter(({ insee }) => codes.has(insee));
}
