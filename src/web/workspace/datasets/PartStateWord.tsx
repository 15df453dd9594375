import type { DatasetStateName } from "../../../domain/dataset/datasetState.ts";
import type { Language } from "../../../messages/language.ts";
import { datasetFactMessages } from "../../../messages/web/datasetFacts.ts";
import type { DatasetState as Glyph } from "../../components/iconPaths.ts";
import { State } from "../../components/StateGlyph.tsx";

const GLYPHS: Readonly<Record<DatasetStateName, Glyph | null>> = {
  "not-asked": null,
  expected: "expected",
  received: "deposited",
  "to-review": "in-review",
  published: "published",
  "to-refresh": "stale",
  late: "late",
  withdrawn: null,
};

interface PartStateWordProps {
  readonly language: Language;
  readonly name: DatasetStateName;
}

/** Where a part stands: its arch and its word; the word alone where nothing stands. */
export function PartStateWord({ language, name }: PartStateWordProps) {
  const word = datasetFactMessages[language].state[name];
  const glyph = GLYPHS[name];
  return glyph === null ? <span class="mut">{word}</span> : <State state={glyph} text={word} />;
}
