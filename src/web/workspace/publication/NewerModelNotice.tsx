import type { Language } from "../../../messages/language.ts";
import { publicationTexts } from "../../../messages/web/publication.ts";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";

interface NewerModelNoticeProps {
  readonly language: Language;
  /** The model's version now, and the one that the deposit was read with. */
  readonly newer: string;
  readonly read: string;
  /** The deposit's, as the page shows it. */
  readonly version: number;
  /** Where a deposit is taken up again. */
  readonly action: string;
}

/** Says that a deposit's model changed under it, and offers to take it up on the new version without losing what was settled. */
export function NewerModelNotice({ language, newer, read, version, action }: NewerModelNoticeProps) {
  const texts = publicationTexts(language);
  return (
    <Notice
      level={2}
      tone="ask"
      title={texts("newerTitle", { version: newer })}
      actions={
        <form method="post" action={action}>
          <input type="hidden" name="version" value={version} />
          <Button>{texts("newerButton", { version: newer })}</Button>
        </form>
      }
    >
      <p>{texts("newerText", { old: read })}</p>
    </Notice>
  );
}
