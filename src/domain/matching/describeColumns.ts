import type { Model } from "../model/model.ts";
import { cellText } from "../table/cell.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { detachedText } from "../table/detachedText.ts";
import type { FieldChance } from "./fieldChance.ts";
import type { ExtractPart, How, Mapping } from "./mapping.ts";
import type { Reason } from "./reason.ts";

/** A field that a column feeds. */
export interface FedField {
  readonly field: string;
  readonly title: string;
  /** All the columns it is read from, by position, in the order they are joined. */
  readonly columns: readonly number[];
  /** The part of the cell that it takes; null for the whole cell. */
  readonly extract: ExtractPart | null;
  readonly how: How;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

/** A column of a file as a person is shown it who says what it holds. Reasons have all that their wording needs. */
export interface DescribedColumn {
  /** In the table's columns, from 0. */
  readonly position: number;
  readonly header: string;
  /** Distinct cells, five at the most, in order of appearance; long ones are cut. */
  readonly samples: readonly string[];
  readonly filled: number;
  readonly records: number;
  /** `filled` over `records`, between 0 and 1. */
  readonly fillRate: number;
  /** [] when no field takes it. */
  readonly feeds: readonly FedField[];
  /** A match too uncertain to apply; null when there is none, or when the column feeds a field. */
  readonly suggestion: FieldChance | null;
  /** Other fields that it may hold, best first, whether or not another column feeds them. */
  readonly alternatives: readonly FieldChance[];
}

const SAMPLES = 5;
const LONGEST_SAMPLE = 120;

function samplesOf({ distinct }: ColumnProfile): string[] {
  const samples: string[] = [];
  for (const { cell } of distinct.values()) {
    const text = cellText(cell).trim();
    const shown = text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text;
    if (!samples.includes(shown)) samples.push(detachedText(shown));
    if (samples.length === SAMPLES) break;
  }
  return samples;
}

/** Every column of a table, in its order: what it holds, what it feeds and why, and what else it might. */
export function describeColumns(
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  model: Model,
): DescribedColumn[] {
  const titles = new Map(model.fields.map(({ name, title }) => [name, title]));
  return columns.map((column, position): DescribedColumn => {
    const header = column.header.trim();
    const records = column.filled + column.empty;
    const worded = ({ id, params }: Reason): Reason => ({ id, params: { column: header, ...params } });
    const feeds = mapping.entries
      .filter((entry) => entry.columns.includes(position))
      .map(({ reason, ...entry }): FedField => ({
        ...entry,
        title: titles.get(entry.field) ?? entry.field,
        reason: worded(reason),
      }));
    const suggested = mapping.suggestions?.find((one) => one.column === position);
    const known = new Set(feeds.map(({ field }) => field));
    const chances = mapping.chances?.[position] ?? [];
    return {
      position,
      header,
      samples: samplesOf(column),
      filled: column.filled,
      records,
      fillRate: records === 0 ? 0 : Math.round((column.filled / records) * 1000) / 1000,
      feeds,
      suggestion: suggested
        ? { field: suggested.field, confidence: suggested.confidence, reason: worded(suggested.reason) }
        : null,
      alternatives: chances
        .filter(({ field }) => !known.has(field))
        .map((chance) => ({ ...chance, reason: worded(chance.reason) })),
    };
  });
}
