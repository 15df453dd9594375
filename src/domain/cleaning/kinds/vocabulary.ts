import { certainValue, type Outcome, type Proposal } from "../../journal/outcome.ts";
import { corrected, invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { memoize } from "../memoize.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import { prepareCell } from "../prepareCell.ts";
import { neutraliseFormula } from "../prepareFormula.ts";
import type { CellCleaner, PreparedCell, ValueCleaner } from "../valueCleaner.ts";
import { clusterUnknown } from "../vocabulary/clusterUnknown.ts";
import { type ItemSplitter, itemSplitter, joinItems, jsonItems } from "../vocabulary/splitItems.ts";
import { createTermIndex, type TermIndex } from "../vocabulary/termIndex.ts";
import type { TermMatch } from "../vocabulary/termMatch.ts";
import { textOutcome } from "./text.ts";

type Finder = (text: string) => TermMatch;

/** Spellings of one column compared with the terms letter by letter: the most frequent ones come first. */
const COMPARED = 1500;

/** Finds a term; a text unlike any term takes the proposals of the spellings it resembles in the column. */
function clusteredFinder(index: TermIndex, column: ColumnProfile): Finder {
  const doubtful = new Map<string, TermMatch>();
  for (const { cell } of Array.from(column.distinct.values()).toSorted((a, b) => b.count - a.count)) {
    const { text } = prepareCell(cell).prepared;
    const match = doubtful.size < COMPARED ? index.find(text) : index.lookup(text);
    if (match.kind === "likely" || match.kind === "unknown") doubtful.set(text, match);
  }
  const leaders = clusterUnknown(doubtful.keys());
  const ofGroup = new Map<string, TermMatch>();
  for (const [text, leader] of leaders) {
    const match = doubtful.get(text);
    if (match?.kind === "likely" && !ofGroup.has(leader)) ofGroup.set(leader, match);
  }
  return (text) => {
    const leader = leaders.get(text);
    return (
      (leader === undefined ? undefined : (ofGroup.get(leader) ?? doubtful.get(text))) ?? index.find(text)
    );
  };
}

function isKnown({ kind }: TermMatch): boolean {
  return kind === "exact" || kind === "certain";
}

function propose(rule: string, values: readonly [string, ...string[]], raw: string | null): Outcome {
  const best = values.length === 1 ? 0.7 : 0.5;
  const [first, ...others] = values.map((value, index): Proposal => ({
    value,
    certainty: best / (index + 1),
  }));
  const asIs = raw === null ? [] : [{ value: raw, certainty: 0.1 }];
  return toConfirm(rule, [first ?? { value: values[0], certainty: best }, ...others, ...asIs]);
}

function single(find: Finder, closed: boolean): CellCleaner {
  return ({ text }) => {
    const match = find(text);
    switch (match.kind) {
      case "exact":
        return valid(text);
      case "certain":
        if (!closed && match.rule === "vocabulary.typo")
          return propose("vocabulary.near", [match.value], text);
        return corrected(match.rule, match.value, match.certainty);
      case "likely":
        return closed ? propose(match.rule, match.values, null) : valid(text);
      case "unknown":
        break;
    }
    return closed ? invalid("vocabulary.unknown") : valid(text);
  };
}

interface ItemResult {
  readonly value: string;
  readonly certain: boolean;
}

function several(field: Field, find: Finder, split: ItemSplitter, closed: boolean): CellCleaner {
  return ({ text }) => {
    const results: ItemResult[] = [];
    for (const item of split(text)) {
      const match = find(item);
      if (match.kind === "unknown" || (match.kind === "likely" && !closed)) {
        if (closed) return invalid("vocabulary.unknown-item", { item });
        results.push({ value: item, certain: true });
      } else if (match.kind === "likely") results.push({ value: match.values[0], certain: false });
      else results.push({ value: match.value, certain: true });
    }
    if (results.length === 0) return invalid("vocabulary.unknown");
    const values = [...new Set(results.map(({ value }) => value))];
    if (results.some(({ certain }) => !certain))
      return toConfirm("vocabulary.near", [{ value: joinItems(values, field), certainty: 0.6 }]);
    const json = field.type === "array" ? jsonItems(text) : null;
    const isCanonical =
      json !== null &&
      text.startsWith('["') &&
      json.length === values.length &&
      json.every((item, at) => item === values[at]);
    return isCanonical ? valid(text) : settled(text, joinItems(values, field), "vocabulary.list", 0.98);
  };
}

function freeList(field: Field, { text }: PreparedCell): Outcome {
  const json = jsonItems(text);
  if (field.type === "array") {
    if (json)
      return text.startsWith('["') || text === "[]"
        ? valid(text)
        : settled(text, JSON.stringify(json), "vocabulary.list");
    const items = text
      .split(/[;|\n]|,/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
    return items.length < 2
      ? corrected("vocabulary.list", JSON.stringify(items), 0.97)
      : toConfirm("vocabulary.list", [{ value: JSON.stringify(items), certainty: 0.7 }]);
  }
  return textOutcome(field, { text, type: "text" }) ?? valid(text);
}

/**
 * One of a list of values, or several of them in one cell. A known spelling is certain; a near one waits for a person
 * unless it is unmistakable. Unknown values are invalid in a closed list and stay in an open one.
 */
export const cleanVocabulary: ValueCleaner = (field, column) => {
  const { vocabulary } = field;
  if (vocabulary === null)
    return (cell) =>
      field.multiple ? freeList(field, cell) : (textOutcome(field, cell) ?? valid(cell.text));
  const index = createTermIndex(vocabulary);
  const known = memoize(
    (item: string) => isKnown(index.lookup(item)),
    (item) => item,
  );
  const clean = field.multiple
    ? several(
        field,
        memoize(index.find, (item) => item),
        itemSplitter(field, column, known),
        vocabulary.closed,
      )
    : single(clusteredFinder(index, column), vocabulary.closed);
  const published = new Set(vocabulary.terms.map(({ value }) => value));
  const safe: CellCleaner = (cell) => {
    const outcome = clean(cell);
    const value = certainValue(outcome);
    if (value === null || vocabulary.closed || published.has(value)) return outcome;
    if (!field.multiple) return outcome.status === "valid" ? (textOutcome(field, cell) ?? outcome) : outcome;
    const harmless = neutraliseFormula(value);
    return harmless === value ? outcome : corrected("text.formula", harmless);
  };
  return blankingMissing(field, safe, { keep: new Set(vocabulary.terms.flatMap((term) => [term.label])) });
};
