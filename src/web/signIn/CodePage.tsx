import type { Language } from "../../messages/language.ts";
import { problemWording } from "../../messages/problems.ts";
import { signInTexts } from "../../messages/web/signIn.ts";
import { CODE_MINUTES } from "../../services/signIn/requestCode.ts";
import { Button } from "../components/Button.tsx";
import { ErrorSummary } from "../components/ErrorSummary.tsx";
import { Field } from "../components/Field.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

interface CodePageProps {
  readonly language: Language;
  readonly email: string;
  readonly wrong?: boolean | undefined;
}

/** Where the code received by mail is given. It says the same whether the address is known or not. */
export function CodePage({ language, email, wrong }: CodePageProps) {
  const texts = signInTexts(language);
  const error = wrong ? problemWording(language, "sign-in.code-wrong").text : undefined;
  return (
    <SignInFrame
      language={language}
      title={texts("codeTitle")}
      lead={texts("codeLead", { email, minutes: CODE_MINUTES })}
    >
      {error !== undefined && <ErrorSummary errors={[{ name: "code", message: error }]} />}
      <form method="post" action="/connexion/code" class="flow" novalidate>
        <Field
          name="code"
          label={texts("code")}
          hint={texts("codeHint")}
          error={error}
          inputmode="numeric"
          autocomplete="one-time-code"
          size="short"
          maxlength={12}
          autofocus={!wrong}
          required
        />
        <Button kind="go">{texts("confirm")}</Button>
      </form>
      <h2>{texts("noMail")}</h2>
      <p class="note">{texts("noMailText")}</p>
      <p>
        <a href="/connexion">{texts("otherAddress")}</a>
      </p>
    </SignInFrame>
  );
}
