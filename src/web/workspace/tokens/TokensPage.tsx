import { TOKEN_SCOPES } from "../../../domain/access/tokenScope.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import { type PrivateApiTexts, privateApiTexts } from "../../../messages/web/privateApi.ts";
import { TOKEN_DAYS } from "../../../services/tokens/createToken.ts";
import type { Token } from "../../../services/tokens/listTokens.ts";
import { Button } from "../../components/Button.tsx";
import { CodeSample } from "../../components/CodeSample.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorSummary, type FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { ofName } from "../../../messages/ofName.ts";

export interface TokenForm {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: string;
  readonly errors: readonly FormError[];
}

interface TokensPageProps {
  readonly frame: Frame;
  readonly tokens: readonly Token[];
  readonly form: TokenForm;
  /** Just made: shown this once. */
  readonly created: string | null;
  readonly revoked: boolean;
  readonly now: Date;
}

function columns({ frame, now }: TokensPageProps, texts: PrivateApiTexts): Column<Token>[] {
  const { language, open } = frame;
  return [
    {
      key: "name",
      head: texts("key"),
      rowHead: true,
      cell: ({ name, scopes }) => (
        <>
          {name}
          <br />
          <span class="mut">
            {TOKEN_SCOPES.filter((scope) => scopes.includes(scope))
              .map((scope) => texts(`scope.${scope}`))
              .join(" · ")}
          </span>
        </>
      ),
    },
    {
      key: "made",
      head: texts("made"),
      wideOnly: true,
      cell: ({ created_at: at, author }) =>
        [formatDay(language, at), author === null ? "" : texts("by", { author })].join(" "),
    },
    {
      key: "used",
      head: texts("used"),
      cell: ({ last_used_at: at }) => (at === null ? texts("neverUsed") : formatDay(language, at)),
    },
    {
      key: "until",
      head: texts("until"),
      cell: ({ expires_at: at }) => at !== null && (at <= now ? texts("expired") : formatDay(language, at)),
    },
    {
      key: "actions",
      hiddenHead: texts("actions"),
      kind: "action",
      cell: ({ id, name }) => (
        <form method="post" action={`/espace/${open.code}/jetons/${id}/retrait`}>
          <Button small kind="flat" label={texts("revokeOf", { name })}>
            {texts("revoke")}
          </Button>
        </form>
      ),
    },
  ];
}

function CreateForm({ frame, form }: TokensPageProps) {
  const texts = privateApiTexts(frame.language);
  const error = (name: string): string | undefined => form.errors.find((one) => one.name === name)?.message;
  return (
    <form method="post" action={`/espace/${frame.open.code}/jetons`} class="flow">
      <Field
        name="name"
        label={texts("name")}
        hint={texts("nameHint")}
        value={form.name}
        maxlength={80}
        required
        error={error("name")}
      />
      <Field
        kind="checkboxes"
        name="scopes"
        label={texts("scopes")}
        choices={TOKEN_SCOPES.map((scope) => ({ value: scope, label: texts(`scope.${scope}`) }))}
        values={form.scopes}
        error={error("scopes")}
      />
      <Field
        kind="select"
        name="days"
        label={texts("days")}
        choices={TOKEN_DAYS.map((days) => ({ value: String(days), label: texts("dayCount", { days }) }))}
        value={form.days}
        error={error("days")}
      />
      <Button type="submit" kind="go">
        {texts("create")}
      </Button>
    </form>
  );
}

/** The access keys of an organisation: make one, withdraw one. */
export function TokensPage(props: TokensPageProps) {
  const { frame, tokens, form, created, revoked } = props;
  const texts = privateApiTexts(frame.language);
  return (
    <WorkspacePage {...frame} place="settings" title={texts("title")}>
      <div class="flow people">
        <h1>{texts("title")}</h1>
        <p class="lead">
          {texts("lead", { ofOrganization: ofName(frame.language, frame.open.organization.name) })}
        </p>
        <p>
          <a href="/docs/api#prive">{texts("documentation")}</a>
        </p>
        <ErrorSummary errors={form.errors} />
        {revoked && (
          <p role="status">
            <StateGlyph state="confirmed" /> {texts("revoked")}
          </p>
        )}
        {created !== null && (
          <Notice level={2} title={texts("created")}>
            <p>{texts("createdText")}</p>
            <CodeSample title={texts("key")} language="" label={texts("key")} code={created} />
          </Notice>
        )}
        <section class="flow" aria-labelledby="cles">
          <h2 id="cles">{texts("keys")}</h2>
          {tokens.length === 0 ? (
            <EmptyState title={texts("none")}>{texts("noneText")}</EmptyState>
          ) : (
            <Table
              caption={texts("caption")}
              columns={columns(props, texts)}
              rows={tokens}
              rowKey={({ id }) => id}
            />
          )}
        </section>
        <section class="flow" aria-labelledby="creer">
          <h2 id="creer">{texts("create")}</h2>
          <CreateForm {...props} />
        </section>
      </div>
    </WorkspacePage>
  );
}
