import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { columnLooks, type ColumnLooks } from "./columnLooks.ts";
import { contentEvidence } from "./contentEvidence.ts";
import { headerEvidence, readHeaders, type HeaderReading } from "./headerEvidence.ts";
import { ENTITIES } from "./lexicon.ts";
import type { How } from "./mapping.ts";
import { modelLabels, type ModelLabels } from "./modelLabels.ts";
import type { Reason } from "./reason.ts";
import { vocabularyIndex, type VocabularyShare } from "./vocabularyIndex.ts";

/** One field against one column: how probable, by what, and why. */
interface ScoredPair {
  readonly probability: number;
  readonly how: How;
  readonly reason: Reason;
}

/** All that was read of the columns, and each field's chances with each column. */
export interface ScoredPairs {
  readonly labels: ModelLabels;
  readonly headers: readonly HeaderReading[];
  readonly looks: readonly ColumnLooks[];
  /** By field, then by column, in the model's and the file's order. */
  readonly pairs: readonly (readonly ScoredPair[])[];
}

/** Content that can be nothing else, whatever the header shares with others. */
const TELLING_ALONE = 0.9;

const NOTHING: ScoredPair = { probability: 0, how: "label", reason: { id: "matching.alike" } };

/** Headers that a program made up say nothing: "Colonne3", "Unnamed: 2", "F5". */
export const MADE_UP =
  /^(?:(?:colonne|column|champ|field|unnamed|col|f|var|sans nom|sans titre)[\s:_-]*\d*|[-_#.\s\d]*)$/i;

const odds = (probability: number): number => probability / (1 - probability);
const fromOdds = (value: number): number => value / (1 + value);

/** A look as a placeholder of the message files. */
const worded = (look: string | null): string => (look ?? "other").replace("-", "_");

function contentReason(look: string | null, column: ColumnProfile): Reason {
  return { id: "matching.content", params: { column: column.header.trim(), look: worded(look) } };
}

/** "Lieu", "Équipement": a header that names the thing itself, over names that hardly ever come back. */
function namesTheThing(header: HeaderReading, looks: ColumnLooks, labels: ModelLabels): boolean {
  const itself = header.readings.some(
    ({ ideas }) => ideas.length > 0 && ideas.every((idea) => ENTITIES.has(idea) || labels.neutral(idea)),
  );
  const likeNames =
    looks.distinct > 2 && looks.variety > 0.8 && looks.share("words") > 0.8 && looks.share("prose") < 0.2;
  return itself && likeNames && looks.share("address") < 0.5 && looks.share("commune") < 0.5;
}

/**
 * Weighs header and content together: the header gives the odds, the content multiplies them. A header that leaves
 * words unexplained is helped less, because those words may say that the column is another thing of the same form.
 */
function scorePair(
  header: HeaderReading,
  column: ColumnProfile,
  looks: ColumnLooks,
  entry: ModelLabels["fields"][number],
  labels: ModelLabels,
  known: VocabularyShare | undefined,
): ScoredPair {
  const content = contentEvidence(entry.field, looks, known);
  const label = headerEvidence(header, entry.labels, labels);
  const trusted = MADE_UP.test(column.header) ? 1 : content.look === "vocabulary" ? 0.95 : 0.75;
  const byContent: ScoredPair = {
    probability: content.alone * trusted,
    how: "content",
    reason: contentReason(content.look, column),
  };
  if (label.probability < 0.12) {
    if (entry.field === labels.nameField && namesTheThing(header, looks, labels)) {
      const reason = { id: "matching.thing", params: { column: column.header.trim() } };
      return { probability: 0.88, how: "label", reason };
    }
    return byContent.probability === 0 ? NOTHING : byContent;
  }
  const factor = label.whole ? content.factor : Math.min(content.factor, 2);
  const probability = Math.min(0.995, fromOdds(odds(label.probability) * factor));
  if (content.alone >= TELLING_ALONE && byContent.probability > probability) return byContent;
  const helped = label.probability < 0.6 && factor > 1 && content.look !== null;
  const reason = helped
    ? { id: "matching.alike-content", params: { ...label.reason.params, look: worded(content.look) } }
    : label.reason;
  return { probability, how: "label", reason };
}

/** How likely each column is to feed each field of the model, from its header and from what it holds. */
export function scorePairs(
  model: Model,
  columns: readonly ColumnProfile[],
  isCommune: (text: string) => boolean,
): ScoredPairs {
  const labels = modelLabels(model);
  const headers = readHeaders(
    columns.map(({ header }) => header),
    labels,
  );
  const looks = columns.map((column) => columnLooks(column, isCommune));
  const readVocabularies = vocabularyIndex(model.fields);
  const known = looks.map(readVocabularies);
  const pairs = labels.fields.map((entry, row) =>
    columns.map((column, at) =>
      scorePair(headers[at]!, column, looks[at]!, entry, labels, known[at]!.get(row)),
    ),
  );
  return { labels, headers, looks, pairs };
}
