import type { Language } from "../../../messages/language.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import { StateGlyph } from "../../components/StateGlyph.tsx";

const DONE = [
  "invited",
  "resent",
  "revoked",
  "changed",
  "removed",
  "saved",
  "sessionEnded",
  "sessionsEnded",
] as const;

export type DoneKey = (typeof DONE)[number];

/** What the address says was just done (`?fait=`); null for nothing known. */
export function doneKey(text: string | undefined): DoneKey | null {
  return DONE.find((key) => key === text) ?? null;
}

interface DoneProps {
  readonly language: Language;
  readonly done: DoneKey | null;
}

/** Says what was just done, where the page was sent back to. */
export function Done({ language, done }: DoneProps) {
  if (done === null) return null;
  return (
    <p role="status">
      <StateGlyph state="confirmed" /> {peopleTexts(language)(`done.${done}`)}
    </p>
  );
}
