import { type DepositTexts, depositTexts } from "../../../messages/web/deposit.ts";
import type { Language } from "../../../messages/language.ts";
import type { DepositState as StateName } from "../../../services/deposits/openDeposit.ts";
import type { CellState, DatasetState } from "../../components/iconPaths.ts";
import { State } from "../../components/StateGlyph.tsx";

/** The glyph that tells each state by its shape. */
const GLYPHS: Readonly<Record<StateName, CellState | DatasetState>> = {
  received: "deposited",
  processing: "deposited",
  "needs-model": "late",
  "needs-mapping": "late",
  review: "in-review",
  approval: "in-review",
  published: "published",
  abandoned: "expected",
  failed: "invalid",
};

/** Where a deposit stands: its glyph and its words. */
export function DepositState({
  language,
  state,
}: {
  readonly language: Language;
  readonly state: StateName;
}) {
  const texts: DepositTexts = depositTexts(language);
  return <State state={GLYPHS[state]} text={texts(`state.${state}`)} />;
}
