import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import type { Review } from "../../../services/review/openReview.ts";
import type { GridRecord } from "../../../services/review/readGridPage.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { PositionForm } from "./PositionForm.tsx";
import { recordName } from "./recordName.ts";

interface MapPaneProps {
  readonly language: Language;
  readonly review: Review;
  /** The row shown; null before one is chosen. */
  readonly record: GridRecord | null;
  /** `/espace/69029/depots/…/relecture` */
  readonly base: string;
  readonly searchable: boolean;
}

/** Where the chosen row is, and the ways to move it. The island draws the map in its frame. */
export function MapPane({ language, review, record, base, searchable }: MapPaneProps) {
  const texts = reviewTexts(language);
  if (review.model.geometry === null) return null;
  return (
    <section class="mapp" aria-labelledby="h-mp" data-part="map">
      <div class="pane-h">
        <h2 id="h-mp" class="h3">
          {record === null ? texts("map") : recordName(language, review.model, record)}
        </h2>
      </div>
      <div class="mapframe js-only" data-map />
      {record === null ? (
        <p class="mut">{texts("mapHint")}</p>
      ) : (
        <>
          <PositionForm
            language={language}
            review={review}
            record={record}
            base={base}
            searchable={searchable}
            found={null}
          />
          <p class="row">
            <LinkButton small href={`${base}/lignes/${record.record}`}>
              {texts("editRow")}
            </LinkButton>
          </p>
          {review.editable && (
            <form method="post" action={`${base}/lignes/${record.record}/retirer`} data-review="remove">
              <Button
                kind="flat"
                small
                icon={record.removed ? "undo" : "trash"}
                name="removed"
                value={record.removed ? "" : "1"}
              >
                {texts(record.removed ? "restoreRow" : "removeRow")}
              </Button>
            </form>
          )}
        </>
      )}
    </section>
  );
}
