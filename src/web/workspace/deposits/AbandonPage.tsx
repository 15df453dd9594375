import { depositTexts } from "../../../messages/web/deposit.ts";
import type { Deposit } from "../../../services/deposits/openDeposit.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { depositLinks } from "./depositLinks.ts";

/** Asks before a deposit is given up, and says what that costs. */
export function AbandonPage({ frame, deposit }: { readonly frame: Frame; readonly deposit: Deposit }) {
  const texts = depositTexts(frame.language);
  const links = depositLinks(frame.open.code, deposit.id);
  const title = texts("abandonTitle", { file: deposit.file_name });
  return (
    <WorkspacePage {...frame} place="deposits" title={title}>
      <div class="flow dep-page">
        <h1>{title}</h1>
        <p class="lead">{texts("abandonText")}</p>
        <form method="post" action={links.abandon} class="row">
          <input type="hidden" name="version" value={deposit.version} />
          <Button kind="go">{texts("abandonConfirm")}</Button>
          <LinkButton kind="flat" href={links.deposit}>
            {texts("keep")}
          </LinkButton>
        </form>
      </div>
    </WorkspacePage>
  );
}
