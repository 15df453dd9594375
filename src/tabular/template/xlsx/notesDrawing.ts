import type { CellNote } from "../../annotate/sheetNotes.ts";

/** Pixels: what an anchor counts in. */
const NOTE_WIDTH = 320;
const LINE = 18;
const CHARACTERS_A_LINE = 44;
const ROW = 20;

export interface SheetMeasures {
  /** Widths of the columns in characters; those beyond have the last one's. */
  readonly widths: readonly number[];
  /** Height of the first row in points. */
  readonly headerHeight: number;
}

/**
 * The drawing that shows a sheet's notes: the format wants a shape for each, anchored on cells. Boxes are as wide as a
 * short sentence, however wide the columns are.
 */
export function notesDrawing(notes: readonly CellNote[], measures: SheetMeasures): string {
  const shapes = notes.map((note, at) => shape(note, at + 1, measures));
  const blocks = Array.from({ length: Math.floor(notes.length / 1024) + 1 }, (_, at) => at + 1);
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join("")}</xml>`;
}

function shape({ row, column, text }: CellNote, number: number, measures: SheetMeasures): string {
  const lines = text
    .split("\n")
    .reduce((count, line) => count + 1 + Math.floor(line.length / CHARACTERS_A_LINE), 1);
  const height = Math.min(Math.max(4, lines), 20) * LINE;
  const [lastColumn, across] = walk(column + 1, 10 + NOTE_WIDTH, (at) => columnPixels(measures, at));
  const [lastRow, down] = walk(row - 1, 4 + height, (at) =>
    at === 0 ? Math.round((measures.headerHeight * 4) / 3) : ROW,
  );
  const anchor = `${column + 1}, 10, ${row - 1}, 4, ${lastColumn}, ${across}, ${lastRow}, ${down}`;
  return `<v:shape id="_x0000_s${1024 + number}" type="#_x0000_t202" style="position:absolute;width:${NOTE_WIDTH * 0.75}pt;height:${height * 0.75}pt;z-index:${number};visibility:hidden" fillcolor="#fbf8f2" o:insetmode="auto"><v:fill color2="#fbf8f2"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}

function columnPixels({ widths }: SheetMeasures, at: number): number {
  return Math.round((widths[at] ?? widths.at(-1) ?? 11) * 7 + 5);
}

/** The cell reached so many pixels after the start of another, and how far into it. */
function walk(from: number, distance: number, sizeOf: (at: number) => number): readonly [number, number] {
  let at = from;
  let rest = distance;
  for (let size = sizeOf(at); rest > size; size = sizeOf(at)) {
    rest -= size;
    at++;
  }
  return [at, rest];
}
