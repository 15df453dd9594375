import type { CockpitCell } from "../../../domain/cockpit/cockpitCell.ts";
import type { CockpitView } from "../../../domain/cockpit/cockpitFilter.ts";
import type { DatasetStateName } from "../../../domain/dataset/datasetState.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";
import { type CockpitTexts, cockpitTexts } from "../../../messages/web/cockpit.ts";
import { datasetFactMessages } from "../../../messages/web/datasetFacts.ts";
import type { DatasetState } from "../../components/iconPaths.ts";

/** The glyph of each state; null where a dot or a word stands. */
export const GLYPHS: Readonly<Record<DatasetStateName, DatasetState | null>> = {
  "not-asked": null,
  expected: "expected",
  received: "deposited",
  "to-review": "in-review",
  published: "published",
  "to-refresh": "stale",
  late: "late",
  withdrawn: null,
};

/** The states in the order in which they are explained. */
export const STATE_ORDER: readonly DatasetStateName[] = [
  "published",
  "to-refresh",
  "to-review",
  "received",
  "expected",
  "late",
  "not-asked",
  "withdrawn",
];

/** A state inside a sentence: « publié, à rafraîchir ». */
export function stateWord(language: Language, state: DatasetStateName): string {
  const word = datasetFactMessages[language].state[state];
  return word.charAt(0).toLocaleLowerCase(language) + word.slice(1);
}

/**
 * What cells say, in words: « à relire, 20 cellules »; the day of publication and the points of quality where these are looked
 * at. What many cells say is worded once.
 */
export function cellSentences(language: Language, view: CockpitView): (cell: CockpitCell) => string {
  const texts = cockpitTexts(language);
  const worded = new Map<string, string>();
  const once = (key: string, word: () => string): string => {
    const known = worded.get(key) ?? word();
    worded.set(key, known);
    return known;
  };
  return ({ state, waiting, daysLate, published, publishedAt, quality }) => {
    const days = daysLate;
    const parts = [
      state === "late"
        ? once(`lateBy ${days}`, () => texts("lateBy", { days }))
        : once(state, () => stateWord(language, state)),
    ];
    if (waiting > 0) parts.push(once(`waiting ${waiting}`, () => texts("waiting", { count: waiting })));
    if (days > 0 && state !== "late") parts.push(once(`late ${days}`, () => texts("late", { days })));
    if (view === "update" && published && publishedAt) {
      // Paris is a whole number of hours from UTC: within one of these, it is the same day.
      const hour = Math.floor(publishedAt.getTime() / HOUR);
      parts.push(once(`at ${hour}`, () => texts("updated", { day: formatDay(language, publishedAt) })));
    }
    if (quality !== null && view === "quality")
      parts.push(once(`quality ${quality}`, () => texts("quality", { points: quality })));
    return parts.join(", ");
  };
}

const HOUR = 3_600_000;
const DAY = 86_400_000;

function ageWords(texts: CockpitTexts, since: Date, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - since.getTime()) / DAY));
  if (days < 60) return texts("ageDays", { count: days });
  if (days < 730) return texts("ageMonths", { count: Math.floor(days / 30.44) });
  return texts("ageYears", { count: Math.floor(days / 365.25) });
}

/** The few signs beside a cell's glyph, "" for none. */
export function cellFigure(language: Language, cell: CockpitCell, view: CockpitView, now: Date): string {
  const texts = cockpitTexts(language);
  if (view === "update")
    return cell.published && cell.publishedAt ? ageWords(texts, cell.publishedAt, now) : "";
  if (view === "quality") return cell.quality === null ? "" : texts("qualityShort", { points: cell.quality });
  if (cell.waiting > 0) return String(cell.waiting);
  return cell.state === "late" ? texts("lateShort", { days: cell.daysLate }) : "";
}
