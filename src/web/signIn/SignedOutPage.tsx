import type { Language } from "../../messages/language.ts";
import { signInTexts } from "../../messages/web/signIn.ts";
import { LinkButton } from "../components/Button.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

interface SignedOutPageProps {
  readonly language: Language;
  /** Where the identity service ends its own session. */
  readonly identityUrl: string;
}

/** The step from our sign-out to the identity service's: browsers let no form lead there by itself. */
export function SignedOutPage({ language, identityUrl }: SignedOutPageProps) {
  const texts = signInTexts(language);
  return (
    <SignInFrame language={language} title={texts("signedOut")} lead={texts("endIdentityText")}>
      <p>
        <LinkButton kind="go" href={identityUrl}>
          {texts("endIdentity")}
        </LinkButton>
      </p>
    </SignInFrame>
  );
}
