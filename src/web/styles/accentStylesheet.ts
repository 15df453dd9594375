/** The colours that a territory and its communes chose, as `#rrggbb`. */
export interface Accents {
  readonly territory?: string | undefined;
  /** INSEE code → colour. */
  readonly communes: ReadonlyMap<string, string>;
}

/** What an accent must reach on white, so that links, buttons and the wall can be read. */
const LEAST_CONTRAST = 5;

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG's contrast of a `#rrggbb` colour with white, from 1 to 21; 0 for what is not such a colour. */
export function contrastWithWhite(colour: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return 0;
  const [red, green, blue] = match.slice(1).map((hex) => linear(Number.parseInt(hex, 16)));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

/** Whether a colour may be an accent: `#rrggbb`, dark enough on white. */
export function isAccent(colour: string): boolean {
  return contrastWithWhite(colour) >= LEAST_CONTRAST;
}

/**
 * The style sheet that sets the accents, served as `text/css`: the territory's for all pages, a commune's where
 * `data-accent` holds its INSEE code. What is no accent or no code is left out; pages then keep the colour above it.
 */
export function accentStylesheet({ territory, communes }: Accents): string {
  const rules: string[] = [];
  if (territory !== undefined && isAccent(territory)) rules.push(`:root{--accent:${territory}}`);
  for (const [insee, colour] of communes)
    if (/^[0-9AB]{5}$/.test(insee) && isAccent(colour))
      rules.push(`[data-accent="${insee}"]{--accent:${colour}}`);
  return `${rules.join("\n")}\n`;
}
