import type { CellNote } from "./sheetNotes.ts";

const EMPTY =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>';

const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const SHAPES_PER_BLOCK = 1024;
const NOTE_COLUMNS = 4;

/**
 * The drawing part that shows a sheet's notes: Office wants a shape for each.
 * @param existing the part as it was; null when the sheet has none
 * @param notes only those of cells that had no comment before
 * @param block the first block of 1,024 shape numbers that the workbook does not use yet
 */
export function* vmlPart(
  existing: string | null,
  notes: readonly CellNote[],
  block: number,
): Generator<string> {
  const blocks = Array.from({ length: blocksNeeded(notes.length) }, (_, index) => block + index).join(",");
  const xml = existing?.replace(/(<o:idmap[^>]*\sdata="[^"]*)"/, `$1,${blocks}"`) ?? EMPTY;
  const end = xml.lastIndexOf("</xml>");
  yield xml.slice(0, end);
  if (existing === null) {
    yield `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
  }
  if (!xml.includes('id="_x0000_t202"')) yield NOTE_SHAPE_TYPE;
  let number = block * SHAPES_PER_BLOCK;
  for (const note of notes) yield shape(note, ++number);
  yield xml.slice(end);
}

/** How many blocks of shape numbers this many notes take. */
export function blocksNeeded(notes: number): number {
  return Math.floor(notes / SHAPES_PER_BLOCK) + 1;
}

function shape({ row, column, text }: CellNote, number: number): string {
  const lines = text.split("\n").reduce((count, line) => count + 1 + Math.floor(line.length / 48), 1);
  const height = Math.max(4, Math.min(lines, 16));
  const top = Math.max(0, row - 2);
  const anchor = `${column + 1}, 15, ${top}, 10, ${column + 1 + NOTE_COLUMNS}, 15, ${top + height}, 4`;
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${height * 15}pt;z-index:1;visibility:hidden" fillcolor="#fbf8f2" o:insetmode="auto"><v:fill color2="#fbf8f2"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
