import { isAccent } from "../../domain/accent/accent.ts";

export { contrastWithWhite, isAccent } from "../../domain/accent/accent.ts";

/** The colours that a territory and its communes chose, as `#rrggbb`. */
export interface Accents {
  readonly territory?: string | undefined;
  /** INSEE code → colour. */
  readonly communes: ReadonlyMap<string, string>;
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
