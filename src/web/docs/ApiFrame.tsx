import type { ComponentChildren } from "preact";
import type { Language } from "../../messages/language.ts";
import { docsTexts } from "../../messages/web/docs.ts";
import { Document } from "../components/Document.tsx";
import { PortalShell } from "../components/PortalShell.tsx";

interface ApiFrameProps {
  readonly language: Language;
  readonly title: string;
  readonly description?: string | undefined;
  readonly territory: string;
  /** Address of the same document for machines. */
  readonly json?: string | undefined;
  readonly children: ComponentChildren;
}

/** The frame of the pages made for those who write programs. */
export function ApiFrame({ language, title, description, territory, json, children }: ApiFrameProps) {
  const texts = docsTexts(language);
  return (
    <Document
      language={language}
      title={title}
      siteName={texts("siteName")}
      frame="portal"
      accentHref="/accents.css"
      description={description}
      alternates={json === undefined ? [] : [{ href: json, type: "application/json" }]}
    >
      <PortalShell
        territory={territory}
        homeHref="/"
        nav={[
          { label: texts("datasets"), href: "/datasets" },
          { label: texts("communes"), href: "/communes" },
          { label: texts("api"), href: "/docs/api", current: true },
        ]}
        door={{ label: texts("door"), href: "/connexion" }}
        arcs={[]}
        footLead={texts("footLead")}
        footColumns={[
          {
            title: texts("api"),
            links: [
              { label: texts("documentation"), href: "/docs/api" },
              { label: texts("landing"), href: "/api?f=html" },
              { label: texts("definition"), href: "/api/openapi.json" },
              { label: texts("catalogue"), href: "/catalog.ttl" },
            ],
          },
        ]}
      >
        {children}
      </PortalShell>
    </Document>
  );
}
