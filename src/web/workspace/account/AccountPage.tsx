import { formatMoment } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";
import { type PeopleTexts, peopleTexts } from "../../../messages/web/people.ts";
import type { OwnSession } from "../../../services/people/account.ts";
import type { SignedIn } from "../../../services/signIn/readSession.ts";
import { Button } from "../../components/Button.tsx";
import { ErrorSummary } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { Table } from "../../components/Table.tsx";
import { Done, type DoneKey } from "../team/Done.tsx";
import { nameBrowser } from "./nameBrowser.ts";
import { PersonalFrame } from "./PersonalFrame.tsx";
import { ServiceList } from "./ServiceList.tsx";

interface AccountPageProps {
  readonly language: Language;
  readonly signedIn: SignedIn;
  readonly sessions: readonly OwnSession[];
  readonly name: string;
  readonly nameMissing: boolean;
  readonly done: DoneKey | null;
}

function browserText(texts: PeopleTexts, agent: string): string {
  const named = nameBrowser(agent);
  return named ? texts("browserOn", named) : texts("unknownBrowser");
}

function Sessions({ language, signedIn, sessions }: AccountPageProps) {
  const texts = peopleTexts(language);
  return (
    <section class="flow" aria-labelledby="sessions">
      <h2 id="sessions">{texts("sessions")}</h2>
      <p>{texts("sessionsLead")}</p>
      <Table
        caption={texts("sessionsCaption")}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "browser",
            head: texts("browser"),
            rowHead: true,
            cell: ({ id, agent }) => (
              <>
                {browserText(texts, agent)}
                {id === signedIn.sessionId && <span class="mut"> ({texts("thisOne")})</span>}
              </>
            ),
          },
          { key: "seen", head: texts("seen"), cell: ({ seenAt }) => formatMoment(language, seenAt) },
          {
            key: "opened",
            head: texts("opened"),
            wideOnly: true,
            cell: ({ createdAt }) => formatMoment(language, createdAt),
          },
          { key: "how", head: texts("how"), wideOnly: true, cell: ({ method }) => texts(`how.${method}`) },
          {
            key: "end",
            hiddenHead: texts("actions"),
            kind: "action",
            cell: ({ id, agent }) =>
              id !== signedIn.sessionId && (
                <form method="post" action="/espace/compte/sessions">
                  <input type="hidden" name="session" value={id} />
                  <Button small label={texts("endOf", { browser: browserText(texts, agent) })}>
                    {texts("end")}
                  </Button>
                </form>
              ),
          },
        ]}
      />
      {sessions.length > 1 && (
        <form method="post" action="/espace/compte/sessions">
          <input type="hidden" name="session" value="autres" />
          <Button>{texts("endOthers")}</Button>
        </form>
      )}
    </section>
  );
}

/** One's own account: name, language, organisations, sessions. */
export function AccountPage(props: AccountPageProps) {
  const { language, signedIn, name, nameMissing, done } = props;
  const texts = peopleTexts(language);
  const error = nameMissing ? texts("nameMissing") : undefined;
  return (
    <PersonalFrame language={language} signedIn={signedIn} title={texts("accountTitle")}>
      <h1>{texts("accountTitle")}</h1>
      <p class="lead">{signedIn.actor.email}</p>
      <Done language={language} done={done} />
      {error !== undefined && <ErrorSummary errors={[{ name: "name", message: error }]} />}
      <form method="post" action="/espace/compte" class="flow" novalidate>
        <Field
          name="name"
          label={texts("name")}
          hint={texts("nameHint")}
          error={error}
          value={name}
          autocomplete="name"
          maxlength={120}
          required
        />
        <Field
          name="language"
          kind="radios"
          label={texts("language")}
          value={signedIn.language}
          choices={[
            { value: "fr", label: texts("french") },
            { value: "en", label: texts("english") },
          ]}
        />
        <Button kind="go">{texts("save")}</Button>
      </form>
      <h2>{texts("organizations")}</h2>
      <ServiceList language={language} services={signedIn.services} />
      <Sessions {...props} />
    </PersonalFrame>
  );
}
