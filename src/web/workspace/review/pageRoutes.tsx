import { type Context, Hono } from "hono";
import { reviewTexts } from "../../../messages/web/review.ts";
import { describeReviewStep } from "../../../services/review/describeReviewStep.ts";
import { openReview, type Review } from "../../../services/review/openReview.ts";
import { readGridPage, readRow } from "../../../services/review/readGridPage.ts";
import { readReview } from "../../../services/review/readReview.ts";
import { searchAddress } from "../../../services/review/searchAddress.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { ROWS_PER_PAGE } from "./GridPane.tsx";
import { openReviewPage, openReviewPageToEdit, REVIEW_PATH } from "./openReviewPage.ts";
import { readFilter, readNumber, readRecord } from "./readReviewForm.ts";
import { ReviewPage, type ReviewPageProps } from "./ReviewPage.tsx";
import { RowPage } from "./RowPage.tsx";
import { stepWords } from "./stepWords.ts";

/** The pages of a review: the whole, one row, a new row, the answer to an address search. */
export function pageRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>()
    .get(REVIEW_PATH, (c) => showReview(platform, c))
    .get(`${REVIEW_PATH}/lignes/nouvelle`, (c) => showNewRow(platform, c))
    .get(`${REVIEW_PATH}/lignes/:n/position`, (c) => showRow(platform, c))
    .get(`${REVIEW_PATH}/lignes/:n`, (c) => showRow(platform, c));
}

async function showReview(platform: Platform, c: Context<SignInEnv>) {
  const { frame, actor, address } = await openReviewPage(platform, c);
  const groupOffset = readNumber(c.req.query("decisions"), 0);
  const state = await readReview(platform, actor, { ...address, groupOffset });
  const selected = readRecord(c.req.query("ligne"));
  const page = await readGridPage(platform, actor, {
    ...address,
    filter: readFilter(c.req.query("etat")),
    offset: (Math.max(readNumber(c.req.query("page"), 1), 1) - 1) * ROWS_PER_PAGE,
    // The island draws the rows itself: it comes back for the decisions only.
    limit: c.req.query("part") === undefined ? ROWS_PER_PAGE : 1,
    around: selected,
  });
  const record =
    selected === null
      ? null
      : (page.records.find((one) => one.record === selected) ??
        (await readRow(platform, actor, { ...address, record: selected })).record);
  const { insee } = frame.open.organization;
  return c.html(
    renderDocument(
      <ReviewPage
        frame={frame}
        state={state}
        page={page}
        groupOffset={groupOffset}
        selected={record}
        searchable={platform.addresses !== null}
        mapStyle={platform.settings.mapStyle}
        hasOutlines={(platform.settings.addresses ?? platform.settings.outlines) !== null}
        newerModel={newerModel(platform, state.review)}
        extent={insee === null ? null : state.review.place.extent(insee)}
        done={await doneOf(platform, state.review, c)}
      />,
    ),
  );
}

/** The version that a deposit's model has now, where its file was read with another. */
function newerModel({ models }: Platform, { model }: Review): string | null {
  const { version } = models.current(model.name);
  return version === model.version ? null : version;
}

/** What the form sent before has done, said once. */
async function doneOf(
  platform: Platform,
  review: Review,
  c: Context<SignInEnv>,
): Promise<ReviewPageProps["done"]> {
  const { language } = c.var;
  const texts = reviewTexts(language);
  const done = c.req.query("fait");
  if (done === undefined) return null;
  if (done === "annule") return { words: texts("done.undone"), step: null };
  if (done === "reponse") return { words: texts("done.answerKept"), step: null };
  const step = await describeReviewStep(platform, review, done);
  if (step === null || step.undone) return null;
  return {
    words: stepWords(language, review.model, step.label, step.words),
    step: review.editable ? done : null,
  };
}

async function showNewRow(platform: Platform, c: Context<SignInEnv>) {
  const { frame, actor, address } = await openReviewPageToEdit(platform, c);
  const review = await openReview(platform, actor, address);
  return c.html(
    renderDocument(
      <RowPage
        frame={frame}
        review={review}
        record={null}
        typed={{}}
        conflict={null}
        searchable={false}
        found={null}
      />,
    ),
  );
}

async function showRow(platform: Platform, c: Context<SignInEnv>) {
  const { frame, actor, address } = await openReviewPage(platform, c);
  const record = readNumber(c.req.param("n"), 0);
  const row = await readRow(platform, actor, { ...address, record });
  const text = c.req.query("q");
  const found =
    text === undefined ? null : { text, answers: await searchAddress(platform, actor, { ...address, text }) };
  return c.html(
    renderDocument(
      <RowPage
        frame={frame}
        review={row.review}
        record={row.record}
        typed={{}}
        conflict={null}
        searchable={platform.addresses !== null}
        found={found}
      />,
    ),
  );
}
