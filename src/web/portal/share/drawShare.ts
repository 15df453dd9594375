/** What the picture of a shared page says. */
export interface ShareCard {
  readonly title: string;
  /** Above the title: the territory. */
  readonly over: string;
  /** Under it: a few figures. */
  readonly under: string;
  /** `#rrggbb` */
  readonly accent: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
/** About as many letters as the title's line holds beside the arch. */
const LINE = 20;
const MOST_LINES = 3;

const xml = (text: string): string =>
  text
    // Pictures are drawn with the page's own letters: what they lack, and what turns the reading round, is left out.
    .replaceAll(/[^\u0020-\u007E\u00A0-\u017F\u2010-\u2026\u20AC]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** A text in lines of about `most` letters, cut between words; the last says when there was more. */
function lines(text: string, most: number): string[] {
  const found: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + word.length < most) found[found.length - 1] = `${last} ${word}`;
    else found.push(word.slice(0, most + 8));
  }
  if (found.length <= MOST_LINES) return found;
  return [...found.slice(0, MOST_LINES - 1), `${found[MOST_LINES - 1]!}…`];
}

/** The picture shown where a page is shared, as an SVG of 1200 × 630: the wall, the lit arch, the title. */
export function drawShare({ title, over, under, accent }: ShareCard): string {
  const titles = lines(title, LINE);
  const top = 330 - titles.length * 38;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${accent}"/>
<path d="M790 630V325a195 195 0 0 1 390 0v305z" fill="#000" fill-opacity=".22"/>
<path d="M830 630V335a170 170 0 0 1 340 0v295z" fill="#f4be5a"/>
<path d="M870 630V350a140 140 0 0 1 280 0v280z" fill="#fbf8f2"/>
<g fill="#fff8ec"><text x="72" y="112" font-family="Atkinson Hyperlegible Next" font-size="34">${xml(over)}</text>
${titles
  .map(
    (line, at) =>
      `<text x="68" y="${top + at * 84}" font-family="Young Serif" font-size="76">${xml(line)}</text>`,
  )
  .join("\n")}
<text x="72" y="560" font-family="Atkinson Hyperlegible Next" font-size="36">${xml(under)}</text></g>
</svg>`;
}
