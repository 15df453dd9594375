import { Icon } from "../../components/Icon.tsx";
import type { PortalVisit } from "../http/portalVisit.ts";

interface SearchFormProps {
  readonly visit: PortalVisit;
  readonly value?: string | undefined;
}

/** The search of the whole portal. */
export function SearchForm({ visit: { texts }, value }: SearchFormProps) {
  return (
    <form class="search" role="search" action="/datasets" method="get">
      <label for="q">{texts("searchLabel")}</label>
      <div class="search-row">
        <Icon name="search" />
        <input
          id="q"
          name="q"
          type="search"
          autocomplete="off"
          maxLength={200}
          value={value}
          placeholder={texts("searchPlaceholder")}
        />
        <button class="btn btn-go" type="submit">
          {texts("searchButton")}
        </button>
      </div>
    </form>
  );
}
