import { depositTexts } from "../../../messages/web/deposit.ts";
import type { DepositView } from "../../../services/deposits/viewDeposit.ts";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { depositLinks } from "./depositLinks.ts";

interface ModelChangedProps {
  readonly frame: Pick<Frame, "language" | "open">;
  readonly view: Pick<DepositView, "deposit" | "title" | "newerVersion" | "mayChange">;
}

/** Says that a deposit's model changed since its file was read, and offers to read it with the new version. */
export function ModelChanged({ frame, view }: ModelChangedProps) {
  const { deposit, title, newerVersion, mayChange } = view;
  if (newerVersion === null) return null;
  const texts = depositTexts(frame.language);
  return (
    <Notice
      level={2}
      tone="ask"
      title={texts("modelChangedTitle")}
      actions={
        mayChange ? (
          <form method="post" action={depositLinks(frame.open.code, deposit.id).again}>
            <Button small>{texts("modelChangedAgain")}</Button>
          </form>
        ) : undefined
      }
    >
      <p>
        {texts("modelChangedText", {
          title: title ?? "",
          from: deposit.model_version ?? "",
          to: newerVersion,
        })}
      </p>
    </Notice>
  );
}
