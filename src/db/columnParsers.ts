import pg from "pg";

const { builtins } = pg.types;

/** Revision numbers and counts stay far below 2^53. */
const parseCount = (text: string): number => Number(text);
const keepText = (text: string): string => text;

/**
 * How columns come back: whole numbers as numbers, decimals and dates as the text PostgreSQL writes, so that no digit and
 * no day is lost on the way; the rest as `pg` has it.
 */
export const parseAsText: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (format !== "binary") {
      if (id === builtins.INT8) return parseCount;
      if (id === builtins.DATE || id === builtins.NUMERIC) return keepText;
    }
    return pg.types.getTypeParser(id, format);
  },
};
