import { createHash } from "node:crypto";
import type { PortalTerritory } from "../../../services/portal/portalTerritory.ts";
import { accentStylesheet } from "../../styles/accentStylesheet.ts";

/** The style sheet of the territory's colours. */
function accentSheet({ metropolis, organizations }: PortalTerritory): string {
  const communes = organizations.flatMap(({ insee, accent }) =>
    insee === null || accent === null ? [] : [[insee, accent] as const],
  );
  return accentStylesheet({ territory: metropolis?.accent ?? undefined, communes: new Map(communes) });
}

const marks = new WeakMap<PortalTerritory, string>();

/** Its address, which changes with its content. */
export function accentHref(territory: PortalTerritory): string {
  const known = marks.get(territory);
  if (known !== undefined) return known;
  const mark = createHash("sha256").update(accentSheet(territory)).digest("hex").slice(0, 10);
  const href = `/accents.css?v=${mark}`;
  marks.set(territory, href);
  return href;
}
