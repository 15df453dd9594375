import type { Language } from "../../messages/language.ts";
import { signInTexts } from "../../messages/web/signIn.ts";
import { Button, LinkButton } from "../components/Button.tsx";
import { ErrorSummary } from "../components/ErrorSummary.tsx";
import { Field } from "../components/Field.tsx";
import { Notice } from "../components/Notice.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

interface AddressPageProps {
  readonly language: Language;
  readonly returnTo: string;
  /** As it was typed, when the page comes back. */
  readonly typed?: string | undefined;
  readonly wrong?: boolean | undefined;
  /** What brought the person here. */
  readonly why: "nothing" | "page" | { readonly keptMinutes: number };
  /** The identity service, where there is one. */
  readonly identity: "standard" | "proconnect" | null;
}

/** Where one signs in: by an address, or by the identity service. */
export function AddressPage({ language, returnTo, typed, wrong, why, identity }: AddressPageProps) {
  const texts = signInTexts(language);
  const query = new URLSearchParams({ retour: returnTo });
  return (
    <SignInFrame language={language} title={texts("title")} lead={texts("lead")}>
      {wrong && <ErrorSummary errors={[{ name: "email", message: texts("emailWrong") }]} />}
      {why === "page" && (
        <Notice level={2} title={texts("sessionOver")}>
          <p>{texts("sessionOverText")}</p>
        </Notice>
      )}
      {typeof why === "object" && (
        <Notice level={2} title={texts("formKept")}>
          <p>{texts("formKeptText", { minutes: why.keptMinutes })}</p>
        </Notice>
      )}
      {identity !== null && (
        <section class="flow" aria-labelledby="identite">
          <h2 id="identite">{texts("byIdentity")}</h2>
          {identity === "proconnect" && <p class="note">{texts("proconnectWhy")}</p>}
          <p>
            <LinkButton href={`/connexion/identite?${query.toString()}`}>{texts(identity)}</LinkButton>
          </p>
          <h2>{texts("or")}</h2>
        </section>
      )}
      <form method="post" action="/connexion" class="flow" novalidate>
        <input type="hidden" name="retour" value={returnTo} />
        <Field
          name="email"
          kind="email"
          label={texts("email")}
          hint={texts("emailHint")}
          error={wrong ? texts("emailWrong") : undefined}
          value={typed}
          autocomplete="email"
          size="long"
          required
          maxlength={254}
        />
        <Button kind="go">{texts("sendCode")}</Button>
      </form>
    </SignInFrame>
  );
}
