/** How the cells of a csv record are written. */
export interface CsvSyntax {
  /** The character between cells; "" when the file has a single column. */
  readonly delimiter: string;
  /** True when `\"` stands for a quote within a quoted cell. */
  readonly backslash: boolean;
}

export interface SplitRecord {
  readonly cells: string[];
  /** True when a quote stands where RFC 4180 allows none. */
  readonly stray: boolean;
  /** Where the quote stands that nothing closes; -1 when all are closed. */
  readonly openAt: number;
}

export interface ClosingQuote {
  readonly at: number;
  /** The delimiter or the line's end after it. */
  readonly next: number;
  readonly stray: boolean;
}

const QUOTE = 34;
const SPACE = 32;

function isEscaped(text: string, quote: number, from: number): boolean {
  let backslashes = 0;
  for (let at = quote - 1; at >= from && text[at] === "\\"; at--) backslashes++;
  return backslashes % 2 === 1;
}

/** The quote that closes the cell whose content starts at `from`: followed by a delimiter or a line's end. */
export function closingQuote(
  text: string,
  from: number,
  syntax: CsvSyntax,
  limit = text.length,
): ClosingQuote | null {
  let stray = false;
  let at = text.indexOf('"', from);
  while (at >= 0 && at < limit) {
    if (syntax.backslash && isEscaped(text, at, from)) {
      at = text.indexOf('"', at + 1);
      continue;
    }
    if (text.charCodeAt(at + 1) === QUOTE && at + 1 < limit) {
      at = text.indexOf('"', at + 2);
      continue;
    }
    let next = at + 1;
    while (next < limit && text.charCodeAt(next) === SPACE) next++;
    const after = next >= limit ? "" : text[next]!;
    if (after === "" || after === "\n" || after === "\r" || after === syntax.delimiter) {
      return { at, next, stray };
    }
    stray = true;
    at = text.indexOf('"', at + 1);
  }
  return null;
}

function unescape(content: string, backslash: boolean): string {
  if (!content.includes('"')) return content;
  const doubled = content.replaceAll('""', '"');
  return backslash ? doubled.replaceAll('\\"', '"') : doubled;
}

/**
 * Splits the text of one record into cells, following RFC 4180 where it is followed. A quote inside a cell stays as
 * it is. With `literal`, a cell whose quotes are unbalanced ends at the next delimiter, quotes kept.
 */
export function splitRecord(text: string, syntax: CsvSyntax, literal = false): SplitRecord {
  const { delimiter, backslash } = syntax;
  const cells: string[] = [];
  let stray = false;
  let at = 0;
  for (;;) {
    let open = at;
    while (text.charCodeAt(open) === SPACE) open++;
    if (text.charCodeAt(open) === QUOTE) {
      const close = closingQuote(text, open + 1, syntax);
      if (close && !(literal && close.stray)) {
        cells.push(unescape(text.slice(open + 1, close.at), backslash));
        stray ||= close.stray;
        if (close.next >= text.length) break;
        at = close.next + 1;
        continue;
      }
      if (!close && !literal && open === at) return { cells, stray, openAt: open };
    }
    const end = delimiter === "" ? -1 : text.indexOf(delimiter, at);
    const cell = end < 0 ? text.slice(at) : text.slice(at, end);
    stray ||= cell.includes('"');
    cells.push(cell);
    if (end < 0) break;
    at = end + 1;
  }
  return { cells, stray, openAt: -1 };
}
