import type { Language } from "../../../messages/language.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import type { SignedIn } from "../../../services/signIn/readSession.ts";
import { PersonalFrame } from "./PersonalFrame.tsx";
import { ServiceList } from "./ServiceList.tsx";

interface ChoosePageProps {
  readonly language: Language;
  readonly signedIn: SignedIn;
}

/** Where to go after signing in, for who serves several organisations, or none. */
export function ChoosePage({ language, signedIn }: ChoosePageProps) {
  const texts = peopleTexts(language);
  const { services } = signedIn;
  return (
    <PersonalFrame language={language} signedIn={signedIn} title={texts("chooseTitle")}>
      <h1>{texts("chooseTitle")}</h1>
      {services.length > 0 && <p class="lead">{texts("chooseLead", { count: services.length })}</p>}
      <ServiceList language={language} services={services} />
    </PersonalFrame>
  );
}
