import { Fragment } from "preact";
import type { Language } from "../../messages/language.ts";
import { formatMoment } from "../../messages/formatMoment.ts";
import { demoTexts } from "../../messages/web/demo.ts";
import type { KeptMail } from "../../services/demo/readOutbox.ts";
import type { SampleAccount } from "../../services/demo/sampleAccounts.ts";
import { LinkButton } from "../components/Button.tsx";
import { EmptyState } from "../components/EmptyState.tsx";
import { Section } from "../components/Section.tsx";
import { Table } from "../components/Table.tsx";
import { SignInFrame } from "../signIn/SignInFrame.tsx";

interface OutboxPageProps {
  readonly language: Language;
  readonly accounts: readonly SampleAccount[];
  readonly mails: readonly KeptMail[];
}

/** What the platform would have sent, and the accounts to try it with. */
export function OutboxPage({ language, accounts, mails }: OutboxPageProps) {
  const texts = demoTexts(language);
  return (
    <SignInFrame language={language} title={texts("title")} lead={texts("lead")}>
      <Section id="messages" title={texts("mails")}>
        {mails.length === 0 ? (
          <EmptyState title={texts("none")}>{texts("noneText")}</EmptyState>
        ) : (
          <ul class="rules">
            {mails.map(({ id, recipient, subject, text, at }) => (
              <li key={id} class="flow">
                <h3>{subject}</h3>
                <p class="mut">
                  {texts("to", { address: recipient })}, {formatMoment(language, at)}
                </p>
                <p>
                  {text.split("\n").map((line, index) => (
                    <Fragment key={index}>
                      {index > 0 && <br />}
                      <Linked line={line} />
                    </Fragment>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="comptes" title={texts("accounts")}>
        <p>{texts("accountsText")}</p>
        <Table
          caption={texts("accounts")}
          rows={accounts}
          rowKey={({ email }) => email}
          columns={[
            { key: "name", head: texts("account"), cell: ({ name }) => name, rowHead: true },
            { key: "email", head: texts("address"), cell: ({ email }) => <code>{email}</code> },
          ]}
        />
        <div class="row">
          <LinkButton href="/connexion" kind="go">
            {texts("signIn")}
          </LinkButton>
        </div>
      </Section>
    </SignInFrame>
  );
}

/** A line of a mail, its address as a link. */
function Linked({ line }: { readonly line: string }) {
  const match = /https?:\/\/\S+/.exec(line);
  if (!match) return <>{line}</>;
  return (
    <>
      {line.slice(0, match.index)}
      <a href={match[0]}>{match[0]}</a>
      {line.slice(match.index + match[0].length)}
    </>
  );
}
