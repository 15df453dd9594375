import { Document } from "../../src/web/components/Document.tsx";
import { renderDocument } from "../../src/web/components/renderDocument.ts";
import { WorkspaceShell } from "../../src/web/components/WorkspaceShell.tsx";

/** The workspace's frame: two organizations, counts, the account's menu. */
export function workspacePlanche(): string {
  return renderDocument(
    <Document
      language="fr"
      title="Accueil"
      siteName="Espace de Saint-Didier-au-Mont-d’Or"
      frame="app"
      accent="69194"
      accentHref="/accents.css"
      noindex
    >
      <WorkspaceShell
        homeHref="/espace"
        organization="Saint-Didier-au-Mont-d’Or"
        organizations={[
          { label: "Saint-Didier-au-Mont-d’Or", href: "/espace/1", current: true },
          { label: "Syndicat des Monts d’Or", href: "/espace/2" },
        ]}
        nav={[
          { label: "Accueil", href: "/espace", current: true },
          { label: "Mes jeux", href: "/espace/jeux" },
          { label: "Dépôts", href: "/espace/depots", count: 1 },
          { label: "Signalements", href: "/espace/signalements", count: 2 },
          { label: "Équipe", href: "/espace/equipe", count: 0 },
        ]}
        account={{
          name: "Claire Martin",
          role: "Référente",
          initials: "CM",
          links: [{ label: "Mon compte", href: "/espace/compte" }],
          signOut: { action: "/deconnexion", fields: { token: "x" } },
        }}
      >
        <h1 class="hello">Bonjour Claire</h1>
        <p>Rien n’attend aujourd’hui.</p>
      </WorkspaceShell>
    </Document>,
  );
}
