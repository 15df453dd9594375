import type { ComponentChildren } from "preact";
import type { Language } from "../../../messages/language.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import { shellTexts } from "../../../messages/web/shell.ts";
import { workspaceTexts } from "../../../messages/web/workspace.ts";
import { organizationCode } from "../../../services/organizations/openOrganization.ts";
import type { SignedIn } from "../../../services/signIn/readSession.ts";
import { Brand } from "../../components/Brand.tsx";
import { Button } from "../../components/Button.tsx";
import { Document } from "../../components/Document.tsx";
import { NavBar } from "../../components/NavBar.tsx";

interface PersonalFrameProps {
  readonly language: Language;
  readonly signedIn: SignedIn;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The frame of pages that belong to a person, not to an organisation. */
export function PersonalFrame({ language, signedIn, title, children }: PersonalFrameProps) {
  const texts = workspaceTexts(language);
  const links = signedIn.services.map((service) => ({
    label: service.name,
    href: `/espace/${organizationCode(service)}`,
  }));
  return (
    <Document
      language={language}
      title={title}
      siteName={shellTexts(language)("brand")}
      frame="app"
      accentHref="/accents.css"
      noindex
    >
      <header class="app-top">
        <div class="app-bar">
          <Brand href="/espace" />
          <NavBar
            label={shellTexts(language)("workspaceNav")}
            links={[...links.slice(0, 3), { label: texts("myAccount"), href: "/espace/compte" }]}
          />
        </div>
      </header>
      <main id="contenu" class="wide people flow">
        {children}
        <form method="post" action="/deconnexion">
          <Button kind="flat">{peopleTexts(language)("signOut")}</Button>
        </form>
      </main>
    </Document>
  );
}
