import { columnLetters, columnOfReference } from "../workbook/cellReference.ts";
import { LIMITS } from "../workbook/limits.ts";

/** Texts, quoted sheet names and bracketed names, left alone; then cells, whole columns and whole rows. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w(.!])/gi;

/**
 * A formula as it reads from another cell: relative references move, absolute ones stay.
 * @param rows how many rows further down
 * @param columns how many columns further right
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const row = (absolute: string | undefined, number: string) => {
    const moved = absolute ? Number(number) : Number(number) + rows;
    return moved >= 1 && moved <= LIMITS.rows ? `${absolute ?? ""}${moved}` : null;
  };
  const column = (absolute: string | undefined, letters: string) => {
    const moved = columnOfReference(letters) + (absolute ? 0 : columns);
    return moved >= 0 && moved < LIMITS.columns ? `${absolute ?? ""}${columnLetters(moved)}` : null;
  };
  return formula.replace(TOKENS, (token: string, ...parts: (string | undefined)[]) => {
    const [c$, c, r$, r, c1$, c1, c2$, c2, r1$, r1, r2$, r2] = parts;
    let moved: (string | null)[];
    if (c !== undefined && r !== undefined) {
      const [first, second] = [column(c$, c), row(r$, r)];
      return first === null || second === null ? "#REF!" : first + second;
    }
    if (c1 !== undefined && c2 !== undefined) moved = [column(c1$, c1), column(c2$, c2)];
    else if (r1 !== undefined && r2 !== undefined) moved = [row(r1$, r1), row(r2$, r2)];
    else return token;
    return moved.includes(null) ? "#REF!" : moved.join(":");
  });
}
