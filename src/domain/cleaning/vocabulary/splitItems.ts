import type { Field } from "../../model/field.ts";
import { type Cell, cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";

/** Splits a cell into items, trimmed, in order, the blank ones left out. */
export type ItemSplitter = (text: string) => readonly string[];

const SEPARATORS: readonly RegExp[] = [/;/, /\|/, /\n/, /,/, / ?\/ ?/, / \+ | \+|\+ /, / - | – /, / et | & /];
const SAMPLE = 2000;

/** The items of a JSON array of texts or numbers; null for anything else. */
export function jsonItems(text: string): readonly string[] | null {
  if (!text.startsWith("[") || !text.endsWith("]")) return null;
  try {
    const read: unknown = JSON.parse(text);
    if (!Array.isArray(read)) return null;
    const plain = read.every((item) => typeof item === "string" || typeof item === "number");
    return plain ? read.map(String) : null;
  } catch {
    return bracketed(text);
  }
}

/** Python's way of printing a list, ['a', 'b'], as exports often leave it. */
function bracketed(text: string): readonly string[] | null {
  const inside = text.slice(1, -1).trim();
  if (inside === "") return [];
  const items = inside.match(/'[^']*'|"[^"]*"/g);
  if (!items || !/^(?:'[^']*'|"[^"]*")(?:\s*,\s*(?:'[^']*'|"[^"]*"))*$/.test(inside)) return null;
  return items.map((item) => item.slice(1, -1));
}

/** Beyond, a cell is no list of values of a vocabulary. */
const LONGEST_CELL = 5000;

function parts(text: string, separator: RegExp | string): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/**
 * Decides on the whole column what separates items, by which separator gives the most known values; the field's own
 * delimiter wins ties. A text that is itself a known value is one item, whatever marks it holds, and a further
 * separator is tried on a part that is not known when it makes every piece known.
 */
export function itemSplitter(
  field: Field,
  column: ColumnProfile,
  known: (item: string) => boolean,
): ItemSplitter {
  const own = field.delimiter;
  const choices: (RegExp | string)[] = [own, ...SEPARATORS];
  const scores = choices.map(() => 0);
  let sampled = 0;
  for (const { cell } of column.distinct.values()) {
    if (++sampled > SAMPLE) break;
    const text = textOf(cell);
    if (text.length > LONGEST_CELL) continue;
    if (known(text)) continue;
    choices.forEach((choice, index) => {
      const items = parts(text, choice);
      if (items.length < 2) return;
      const right = items.filter((item) => known(item)).length;
      scores[index] = (scores[index] ?? 0) + (right === 0 ? -items.length : right * 2 - items.length + 1);
    });
  }
  const best = scores.indexOf(Math.max(...scores));
  const chosen = (scores[best] ?? 0) > 0 ? (choices[best] ?? own) : own;

  function deepen(item: string): readonly string[] {
    if (known(item)) return [item];
    for (const choice of [...choices, " "]) {
      const pieces = parts(item, choice);
      if (pieces.length > 1 && pieces.every((piece) => known(piece))) return pieces;
    }
    return [item];
  }

  return (text) => {
    const json = jsonItems(text);
    if (json) return json;
    if (text.length > LONGEST_CELL || known(text)) return [text];
    return parts(text, chosen).flatMap(deepen);
  };
}

function textOf(cell: Cell): string {
  return cellText(cell).trim();
}

/** The items as the published file holds them: a JSON array where the schema says array, else joined. */
export function joinItems(items: readonly string[], field: Field): string {
  return field.type === "array" ? JSON.stringify(items) : items.join(field.delimiter);
}
