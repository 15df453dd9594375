import { Arcade } from "../../src/web/components/Arcade.tsx";
import { Arch } from "../../src/web/components/Arch.tsx";
import type { ArcState } from "../../src/web/components/Arcs.tsx";
import { Document } from "../../src/web/components/Document.tsx";
import { Front } from "../../src/web/components/Front.tsx";
import { Legend } from "../../src/web/components/Legend.tsx";
import { PortalShell } from "../../src/web/components/PortalShell.tsx";
import { renderDocument } from "../../src/web/components/renderDocument.ts";
import { Section } from "../../src/web/components/Section.tsx";
import { Tabs } from "../../src/web/components/Tabs.tsx";
import { PlancheData } from "./plancheData.tsx";
import { PlancheForms } from "./plancheForms.tsx";
import { PlancheStates } from "./plancheStates.tsx";

const ARCS = Array.from({ length: 58 }, (_, index): ArcState =>
  index % 4 === 2 ? "off" : index % 9 === 1 ? "half" : "on",
);

/** Every part in each of its states, in the portal's frame. */
export function planchePage(): string {
  return renderDocument(
    <Document
      language="fr"
      title="Planche des pièces"
      siteName="Traboule"
      frame="portal"
      description="Chaque pièce dans ses états."
      canonical="https://example.org/planche"
      accentHref="/accents.css"
      alternates={[{ href: "/planche.atom", type: "application/atom+xml", title: "Nouveautés" }]}
    >
      <PortalShell
        territory="Métropole de Lyon"
        homeHref="/"
        nav={[
          { label: "Jeux de données", href: "/datasets", current: true },
          { label: "Communes", href: "/communes" },
          { label: "Modèles", href: "/models" },
          { label: "API", href: "/api" },
        ]}
        door={{ label: "Espace des communes", href: "/espace" }}
        arcs={ARCS}
        footLead="Un portail de la Métropole de Lyon et de ses 58 communes. Les données sont libres : copiez-les, croisez-les."
        footColumns={[
          {
            title: "Trouver",
            links: [
              { label: "Jeux de données", href: "/datasets" },
              { label: "Communes", href: "/communes" },
            ],
          },
          { title: "Construire", links: [{ label: "Documentation de l’API", href: "/api" }] },
          { title: "À savoir", links: [{ label: "Licences", href: "/licences" }] },
        ]}
        translation={{ language: "en", href: "/planche?lang=en" }}
      >
        <Front
          variant="sheet"
          crumbs={[{ label: "Accueil", href: "/" }, { label: "Planche" }]}
          title="Planche des pièces"
          lead="Chaque pièce dans ses états, avec les mêmes classes que les écrans."
          arch={
            <Arch size="small" caption="31 communes publient ce jeu.">
              <p class="fig">31</p>
            </Arch>
          }
        />
        <Tabs
          label="Parties de la page"
          links={[
            { label: "Pièces", href: "/planche", current: true },
            { label: "Lignes", href: "/planche/lignes", count: 385 },
            { label: "Historique", href: "/planche/historique" },
          ]}
        />
        <PlancheForms />
        <PlancheStates />
        <PlancheData />
        <Section id="themes" title="Arcades" tight>
          <Arcade
            themes={[
              {
                label: "Nature et espaces verts",
                href: "#nature",
                count: 3,
                links: [{ label: "Parcs et jardins", href: "#parcs" }],
              },
              {
                label: "Vie démocratique",
                href: "#vie",
                count: 2,
                links: [{ label: "Bureaux de vote", href: "#bureaux" }],
              },
            ]}
          />
        </Section>
        <Section id="accents" title="Un accent par territoire" tight>
          <div class="row">
            <p class="wall card">Métropole de Lyon</p>
            <p class="wall card" data-accent="69194">
              Saint-Didier-au-Mont-d’Or
            </p>
          </div>
        </Section>
        <Section id="legende" title="Légende" band>
          <Legend
            title="Jeux publiés par commune"
            label="Légende de la carte"
            keys={[
              { tint: "no", text: "aucun" },
              { tint: "q1", text: "1 à 3" },
              { tint: "q2", text: "4 à 6" },
              { tint: "q3", text: "7 à 9" },
              { tint: "q4", text: "10 à 12" },
              { tint: "q5", text: "13 à 16" },
            ]}
          />
        </Section>
      </PortalShell>
    </Document>,
  );
}
