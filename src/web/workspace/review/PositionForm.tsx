import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import type { Review } from "../../../services/review/openReview.ts";
import type { GridRecord } from "../../../services/review/readGridPage.ts";
import type { FoundAddress } from "../../../services/review/searchAddress.ts";
import { ArrowKeys } from "../../components/ArrowKeys.tsx";
import { Button } from "../../components/Button.tsx";
import { Raw } from "../../components/Raw.tsx";

interface PositionFormProps {
  readonly language: Language;
  readonly review: Review;
  readonly record: GridRecord;
  readonly base: string;
  /** There is an address index. */
  readonly searchable: boolean;
  /** What a search answered; null before it. */
  readonly found: { readonly text: string; readonly answers: readonly FoundAddress[] } | null;
}

/** « 45,80912 » in French. */
function degrees(language: Language, value: number | null): string {
  if (value === null) return "";
  const text = String(Number(value.toFixed(6)));
  return language === "fr" ? text.replace(".", ",") : text;
}

/** The place of a row in fields: an address to search, a latitude and a longitude. */
export function PositionForm({ language, review, record, base, searchable, found }: PositionFormProps) {
  const texts = reviewTexts(language);
  const { geometry, fields } = review.model;
  if (!geometry || !((geometry.longitude && geometry.latitude) || geometry.point)) return null;
  const at = fields.findIndex(({ name }) => name === geometry.address);
  const received = at === -1 ? "" : (record.raws[at] ?? "");
  const address =
    at === -1 ? "" : (record.values[at] ?? record.cells.get(fields[at]!.name)?.value ?? received);
  const isChanged = received !== "" && received !== address;
  const action = `${base}/lignes/${record.record}/position`;
  if (!review.editable) return null;
  return (
    <div class="place">
      {searchable && (
        <form method="get" action={action} data-review="search">
          <div class="field">
            <label for="ad">{texts("address")}</label>
            <div class="row nowrap">
              <input
                id="ad"
                name="q"
                type="text"
                value={found?.text ?? address}
                aria-describedby={isChanged ? "adh" : undefined}
              />
              <button class="btn" type="submit">
                {texts("searchAddress")}
              </button>
            </div>
            {isChanged && (
              <p class="hint" id="adh">
                {texts("received")}
                <Raw>{received}</Raw>
              </p>
            )}
          </div>
        </form>
      )}
      {found !== null && found.answers.length === 0 && <p role="status">{texts("addressNone")}</p>}
      {found?.answers.map(({ id, label, name, lon, lat }) => (
        <form key={id} method="post" action={action} data-review="place">
          <input type="hidden" name="v" value={record.version} />
          <input type="hidden" name="lon" value={lon} />
          <input type="hidden" name="lat" value={lat} />
          <input type="hidden" name="address" value={name} />
          <p>{texts("addressFound", { label })}</p>
          <Button small>{texts("addressChoose")}</Button>
        </form>
      ))}
      <form method="post" action={action} data-review="place">
        <input type="hidden" name="v" value={record.version} />
        <div class="ll">
          <div class="field">
            <label for="la">{texts("latitude")}</label>
            <input id="la" name="lat" inputmode="decimal" value={degrees(language, record.lat)} />
          </div>
          <div class="field">
            <label for="lo">{texts("longitude")}</label>
            <input id="lo" name="lon" inputmode="decimal" value={degrees(language, record.lon)} />
          </div>
        </div>
        <div class="row">
          <button class="btn" type="submit">
            {texts("savePosition")}
          </button>
        </div>
        <p class="keys map-only">
          {texts("moveKeys")} <ArrowKeys words={texts("arrows")} /> {texts("moveMetre")}
        </p>
      </form>
    </div>
  );
}
