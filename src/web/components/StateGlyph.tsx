import { CELL_GLYPHS, DATASET_GLYPHS, type CellState, type DatasetState } from "./iconPaths.ts";
import { useShellTexts } from "./language.ts";

interface StateGlyphProps {
  readonly state: CellState | DatasetState;
  /** Said to screen readers where no word stands beside it. */
  readonly label?: string | undefined;
}

const isCell = (state: string): state is CellState => state in CELL_GLYPHS;

/** A state told by its shape before its colour: cells by disc, bubble, square, arch; datasets by how full the arch is. */
export function StateGlyph({ state, label }: StateGlyphProps) {
  const [group, symbol, id] = isCell(state)
    ? (["sg", "s", CELL_GLYPHS[state][0]] as const)
    : (["dr", "g", DATASET_GLYPHS[state][0]] as const);
  const spoken =
    label === undefined ? { "aria-hidden": "true" as const } : { role: "img" as const, "aria-label": label };
  return (
    <svg class={`${group} ${group}-${id}`} {...spoken}>
      <use href={`#${symbol}-${id}`} />
    </svg>
  );
}

interface StateProps {
  readonly state: CellState | DatasetState;
  /** Words other than the usual ones: « à relire, 20 cellules ». */
  readonly text?: string | undefined;
}

/** A glyph and its word. */
export function State({ state, text }: StateProps) {
  const texts = useShellTexts();
  const word = isCell(state) ? texts(`cell.${state}`) : texts(`dataset.${state}`);
  return (
    <span class="state">
      <StateGlyph state={state} />
      {text ?? word}
    </span>
  );
}
