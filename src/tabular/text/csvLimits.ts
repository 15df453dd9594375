/** A line longer than this, in characters, is no table's line. */
export const MAX_LINE = 4 * 1024 * 1024;

/** As many columns as a spreadsheet has. */
export const MAX_COLUMNS = 16_384;

/** How far the closing quote of a cell with line breaks is looked for: characters, then lines. */
export const MAX_QUOTED = 1024 * 1024;
export const MAX_QUOTED_LINES = 500;

/** Once so many quotes were found unbalanced, the closing quote is only looked for nearby. */
export const WEARY_AFTER = 100;
export const WEARY_LINES = 10;
