import type { ComponentChildren } from "preact";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { Button, LinkButton, MoreLink } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Passage } from "../../components/Passage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { ChooseModelForm } from "./ChooseModelForm.tsx";
import { DepositFiles } from "./DepositFiles.tsx";
import { depositLinks } from "./depositLinks.ts";
import type { DepositPageProps } from "./depositPageProps.ts";
import { depositSteps } from "./depositSteps.ts";
import { failureText } from "./failureText.ts";

/** Seconds after which a page without scripts asks again how far the reading is. */
const ASK_AGAIN = 3;

/** While a file is read: how far, live. */
function Reading({ frame, view }: DepositPageProps) {
  const texts = depositTexts(frame.language);
  const { deposit } = view;
  const percent = Math.floor(deposit.progress * 100);
  return (
    <>
      <h1>{texts("readTitle", { file: deposit.file_name })}</h1>
      <p class="lead">{texts("readLead")}</p>
      <div
        class="card dep-reading"
        data-deposit-state={depositLinks(frame.open.code, deposit.id).state}
        data-percent={texts("readPercent", { percent: "{percent}" })}
        data-waiting={texts("readWaiting")}
        data-ready={texts("readReady")}
      >
        <label for="dep-read">{texts("readProgress")}</label>
        <progress id="dep-read" max={100} value={percent} />
        <p class="mut" role="status" data-reading-words>
          {deposit.state === "received" ? texts("readWaiting") : texts("readPercent", { percent })}
        </p>
      </div>
    </>
  );
}

/** Sends the file back to be read. */
function ReadAgain({ frame, view, children }: DepositPageProps & { readonly children: string }) {
  return (
    <form method="post" action={depositLinks(frame.open.code, view.deposit.id).again}>
      <Button kind="go">{children}</Button>
    </form>
  );
}

function Failed(props: DepositPageProps) {
  const { frame, view } = props;
  const texts = depositTexts(frame.language);
  return (
    <>
      <h1>{texts("failedTitle", { file: view.deposit.file_name })}</h1>
      <Notice tone="bad" level={2} title={failureText(frame.language, view.problem).title}>
        <p>{failureText(frame.language, view.problem).text}</p>
      </Notice>
      <div class="row">
        {view.mayChange &&
          (view.mayReadAgain ? (
            <ReadAgain {...props}>{texts("failedAgain")}</ReadAgain>
          ) : (
            <LinkButton kind="go" href={`/espace/${frame.open.code}/depots/nouveau`}>
              {texts("failedOther")}
            </LinkButton>
          ))}
      </div>
    </>
  );
}

function Abandoned(props: DepositPageProps) {
  const texts = depositTexts(props.frame.language);
  return (
    <>
      <h1>{texts("abandonedTitle")}</h1>
      <p class="lead">{texts("abandonedText", { file: props.view.deposit.file_name })}</p>
      {props.view.mayChange && <ReadAgain {...props}>{texts("readAgain")}</ReadAgain>}
    </>
  );
}

function Published({ frame, view }: DepositPageProps) {
  const texts = depositTexts(frame.language);
  const { deposit, title } = view;
  return (
    <>
      <h1>{texts("publishedTitle")}</h1>
      <p class="lead">{texts("publishedText", { records: deposit.records, file: deposit.file_name })}</p>
      {deposit.model !== null && (
        <LinkButton kind="go" href={`/espace/${frame.open.code}/jeux/${deposit.model}`}>
          {texts("seeDataset", { title: title ?? deposit.model })}
        </LinkButton>
      )}
    </>
  );
}

function body(props: DepositPageProps): ComponentChildren {
  switch (props.view.deposit.state) {
    case "received":
    case "processing":
      return <Reading {...props} />;
    case "needs-model":
      return <ChooseModelForm {...props} />;
    case "failed":
      return <Failed {...props} />;
    case "abandoned":
      return <Abandoned {...props} />;
    default:
      return <Published {...props} />;
  }
}

/** A deposit, where its own page is the place to go on with it. */
export function DepositPage(props: DepositPageProps) {
  const { frame, view } = props;
  const { language, open } = frame;
  const texts = depositTexts(language);
  const { deposit } = view;
  const { state } = deposit;
  const isRead = state === "received" || state === "processing";
  const onTheWay = state !== "failed" && state !== "abandoned";
  return (
    <WorkspacePage
      {...frame}
      place="deposits"
      title={deposit.file_name}
      islands={isRead ? ["deposit"] : undefined}
      reloadSeconds={isRead ? ASK_AGAIN : undefined}
    >
      <div class="flow dep-page">
        {body(props)}
        {onTheWay && <Passage steps={depositSteps(texts, { state })} />}
        {!isRead && <DepositFiles language={language} code={open.code} deposit={deposit} />}
        <div class="row dep-out">
          <MoreLink href={`/espace/${open.code}/depots`}>{texts("back")}</MoreLink>
          {view.mayAbandon && (
            <LinkButton kind="flat" href={depositLinks(open.code, deposit.id).abandon}>
              {texts("abandon")}
            </LinkButton>
          )}
        </div>
      </div>
    </WorkspacePage>
  );
}
