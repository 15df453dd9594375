import type { PortalCommune } from "../../../services/portal/portalTerritory.ts";
import type { PortalVisit } from "../http/portalVisit.ts";

interface CommuneIndexProps {
  readonly visit: PortalVisit;
  readonly communes: readonly PortalCommune[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Every commune with how many datasets it publishes; none is left out because it publishes nothing. */
export function CommuneIndex({ visit: { texts }, communes, counts }: CommuneIndexProps) {
  return (
    <ul class="index">
      {communes.map(({ insee, name }) => {
        const count = counts.get(insee) ?? 0;
        return (
          <li key={insee}>
            <a href={`/communes/${insee}`}>{name}</a>{" "}
            {count > 0 ? (
              <span>{count}</span>
            ) : (
              <span class="mut">
                <span aria-hidden="true">–</span>
                <span class="vh">{texts("noDataset")}</span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Finds a commune by its name or postcode. */
export function FindCommune({ visit: { texts } }: { readonly visit: PortalVisit }) {
  return (
    <form class="find" action="/communes" method="get">
      <label for="cp">{texts("findCommune")}</label>
      <div class="row">
        <input id="cp" name="q" type="text" maxLength={100} autocomplete="postal-code" />
        <button class="btn" type="submit">
          {texts("openPage")}
        </button>
      </div>
    </form>
  );
}
