import { reviewTexts } from "../../../messages/web/review.ts";
import type { GridPage, GridRecord } from "../../../services/review/readGridPage.ts";
import type { ReviewState } from "../../../services/review/readReview.ts";
import { assetUrl } from "../../assets/assetManifest.ts";
import { Icon } from "../../components/Icon.tsx";
import { Toast } from "../../components/Toast.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { NewerModelNotice } from "../publication/NewerModelNotice.tsx";
import { DecisionPane } from "./DecisionPane.tsx";
import { GridPane } from "./GridPane.tsx";
import { MapPane } from "./MapPane.tsx";
import { ReviewHead, ReviewProgress } from "./ReviewHead.tsx";

export interface ReviewPageProps {
  readonly frame: Frame;
  readonly state: ReviewState;
  readonly page: GridPage;
  readonly groupOffset: number;
  /** The row shown on the map. */
  readonly selected: GridRecord | null;
  readonly searchable: boolean;
  readonly mapStyle: string | null;
  /** Box of the organisation's commune, WGS 84, west south east north; null when unknown. */
  readonly extent: readonly number[] | null;
  /** Outlines of the territory's communes can be asked for. */
  readonly hasOutlines: boolean;
  /** The version that the model has now, where the deposit was read with another; null otherwise. */
  readonly newerModel: string | null;
  readonly done: { readonly words: string; readonly step: string | null } | null;
}

/** The review of a deposit: decisions, rows and map side by side, complete without JavaScript. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, state, page, groupOffset, selected, searchable, newerModel, done } = props;
  const { language } = frame;
  const texts = reviewTexts(language);
  const { review } = state;
  const deposits = `/espace/${frame.open.code}/depots`;
  const deposit = `${deposits}/${review.deposit.id}`;
  const base = `${deposit}/relecture`;
  return (
    <WorkspacePage
      {...frame}
      place="deposits"
      title={texts("title", { model: review.model.title })}
      width="review"
      islands={["review"]}
    >
      <ReviewHead language={language} state={state} deposit={deposit} depositsHref={deposits} />
      <ReviewProgress language={language} state={state} />
      {review.editable && newerModel !== null && (
        <NewerModelNotice
          language={language}
          newer={newerModel}
          read={review.model.version}
          version={review.deposit.version}
          action={`${deposit}/publication/reprendre`}
        />
      )}
      {!review.editable && (
        <p class="hint">{texts(review.deposit.state === "review" ? "readOnly" : "readOnlyDone")}</p>
      )}
      <div
        class="rv-body"
        data-review-root={base}
        data-language={language}
        data-editable={review.editable ? "" : undefined}
        data-map-worker={assetUrl("mapWorker.js")}
        data-map-sheet={assetUrl("mapLibrary.css")}
        data-map-style={props.mapStyle ?? undefined}
        data-extent={props.extent?.join(",")}
        data-outlines={props.hasOutlines ? "/outlines.json" : undefined}
        data-insee={frame.open.organization.insee ?? undefined}
        data-selected={selected?.record}
        data-filter={page.filter}
        data-title={review.model.title}
      >
        <DecisionPane language={language} state={state} base={base} groupOffset={groupOffset} />
        <GridPane
          language={language}
          state={state}
          page={page}
          base={base}
          selected={selected?.record ?? null}
        />
        <MapPane language={language} review={review} record={selected} base={base} searchable={searchable} />
      </div>
      {done !== null && (
        <Toast
          action={
            done.step !== null && (
              <form method="post" action={`${base}/annuler`} data-review="undo">
                <input type="hidden" name="step" value={done.step} />
                <button class="btn btn-s btn-wall" type="submit">
                  <Icon name="undo" /> {texts("undo")}
                </button>
              </form>
            )
          }
        >
          {done.words}
        </Toast>
      )}
    </WorkspacePage>
  );
}
