import type { Language } from "../../messages/language.ts";
import { setupTexts } from "../../messages/web/setup.ts";
import type { Intercommunality } from "../../services/territory/findIntercommunalities.ts";
import { Button } from "../components/Button.tsx";
import { ErrorSummary, type FormError } from "../components/ErrorSummary.tsx";
import { Field } from "../components/Field.tsx";
import { SignInFrame } from "../signIn/SignInFrame.tsx";
import { AccentFields } from "./AccentFields.tsx";

/** What the second step asks, as it was typed. */
export interface SetupForm {
  readonly name: string;
  readonly accent: string;
  readonly email: string;
  readonly personName: string;
}

interface SetupPageProps {
  readonly language: Language;
  /** Of the secret link. */
  readonly cle: string;
  /** What was searched, and found; null before any search. */
  readonly search: { readonly typed: string; readonly found: readonly Intercommunality[] } | null;
  /** The grouping chosen; null while it is not. */
  readonly chosen: Intercommunality | null;
  readonly form: SetupForm;
  readonly errors: readonly FormError[];
}

const hrefOf = (cle: string, siren: string): string =>
  `/installation?${new URLSearchParams({ cle, siren }).toString()}`;

function Choice({ language, cle, search }: SetupPageProps) {
  const texts = setupTexts(language);
  return (
    <section class="flow" aria-labelledby="choisir">
      <h2 id="choisir">{texts("chooseTitle")}</h2>
      <form method="get" action="/installation" class="flow">
        <input type="hidden" name="cle" value={cle} />
        <Field
          name="q"
          kind="search"
          label={texts("search")}
          hint={texts("searchHint")}
          value={search?.typed}
          size="long"
          maxlength={100}
          required
        />
        <Button kind={search?.found.length ? undefined : "go"} icon="search">
          {texts("find")}
        </Button>
      </form>
      {search && (
        <>
          <p role="status">{texts("found", { count: search.found.length })}</p>
          {search.found.length === 0 && <p>{texts("noneFound")}</p>}
          <ul class="flow">
            {search.found.map(({ siren, name, communes }) => (
              <li key={siren}>
                <a href={hrefOf(cle, siren)}>{texts("result", { siren, name, communes })}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Details(props: SetupPageProps & { readonly chosen: Intercommunality }) {
  const { language, cle, chosen, form, errors } = props;
  const texts = setupTexts(language);
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <section class="flow" aria-labelledby="plateforme">
      <h2 id="plateforme">{texts("detailsTitle")}</h2>
      <p>
        {texts("chosen", { name: chosen.name, communes: chosen.communes })}{" "}
        <a href={`/installation?${new URLSearchParams({ cle }).toString()}`}>{texts("change")}</a>
      </p>
      <form method="post" action="/installation" class="flow" novalidate>
        <input type="hidden" name="cle" value={cle} />
        <input type="hidden" name="siren" value={chosen.siren} />
        <Field
          name="name"
          label={texts("name")}
          hint={texts("nameHint")}
          error={errorOf("name")}
          value={form.name}
          size="long"
          maxlength={120}
          required
        />
        <AccentFields language={language} value={form.accent} error={errorOf("accent")} />
        <h2>{texts("administrator")}</h2>
        <Field
          name="email"
          kind="email"
          label={texts("email")}
          hint={texts("emailHint")}
          error={errorOf("email")}
          value={form.email}
          autocomplete="email"
          size="long"
          maxlength={254}
          required
        />
        <Field
          name="personName"
          label={texts("personName")}
          value={form.personName}
          autocomplete="name"
          size="long"
          maxlength={120}
          optional
        />
        <Button kind="go">{texts("install")}</Button>
      </form>
    </section>
  );
}

/** The first page of an empty installation: which territory, then who administers it. */
export function SetupPage(props: SetupPageProps) {
  const { language, chosen, errors } = props;
  const texts = setupTexts(language);
  return (
    <SignInFrame language={language} title={texts("title")} lead={texts("lead")}>
      <ErrorSummary errors={errors} />
      {chosen ? <Details {...props} chosen={chosen} /> : <Choice {...props} />}
    </SignInFrame>
  );
}
