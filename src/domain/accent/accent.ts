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

/** Accents to choose from: each reads on white, and none is taken for a state. */
export const SUGGESTED_ACCENTS = ["#9f3a1e", "#1b4f8a", "#2f5d34", "#5b3a82", "#8a2b52", "#3d4a5c"] as const;
