import { BarColumn } from "../../src/web/components/BarColumn.tsx";
import { CodeSample } from "../../src/web/components/CodeSample.tsx";
import { Figures } from "../../src/web/components/Figures.tsx";
import { Marker, type Category } from "../../src/web/components/Marker.tsx";
import { Meter } from "../../src/web/components/Meter.tsx";
import { Pager } from "../../src/web/components/Pager.tsx";
import { Section } from "../../src/web/components/Section.tsx";
import { State } from "../../src/web/components/StateGlyph.tsx";
import { Table } from "../../src/web/components/Table.tsx";

const ROWS = [
  { model: "Parcs et jardins", state: "in-review", communes: 31, lines: 385 },
  { model: "Bureaux de vote", state: "published", communes: 44, lines: 955 },
  { model: "Stationnement vélo", state: "late", communes: 2, lines: 52 },
] as const;

const HUES = ["indigo", "terre cuite", "canal", "prune", "bistre", "ardoise", "olive", "lilas"];

/** Figures, tables, categories, code. */
export function PlancheData() {
  return (
    <>
      <Section id="chiffres" title="Chiffres et tableaux" tight>
        <Figures
          items={[
            { value: "44", unit: "sur 58", label: "communes publient" },
            { value: "16", label: "jeux de données" },
            { value: "31 062", label: "lignes" },
            { value: "11", label: "mises à jour en 7 jours" },
          ]}
        />
        <Table
          caption="Jeux de données, les plus urgents d’abord"
          rows={ROWS}
          rowKey={(row) => row.model}
          columns={[
            {
              key: "model",
              head: "Jeu de données",
              rowHead: true,
              cell: (row) => <a href="#jeu">{row.model}</a>,
              sort: { href: "?sortby=model", now: "ascending" },
            },
            { key: "state", head: "État", cell: (row) => <State state={row.state} /> },
            { key: "communes", head: "Communes", cell: (row) => <Meter value={row.communes} total={58} /> },
            {
              key: "bar",
              hiddenHead: "Part",
              wideOnly: true,
              cell: (row) => <BarColumn value={row.lines} max={955} strong={row.lines === 955} />,
            },
            {
              key: "lines",
              head: "Lignes",
              kind: "number",
              cell: (row) => row.lines,
              sort: { href: "?sortby=-lines" },
            },
          ]}
        />
        <Pager
          summary="Lignes 51 à 100 sur 385"
          previousHref="?page=1"
          nextHref="?page=3"
          pages={[
            { number: 1, href: "?page=1" },
            { number: 2, href: "?page=2", current: true },
            { number: 3, href: "?page=3" },
            null,
            { number: 8, href: "?page=8" },
          ]}
        />
      </Section>
      <section class="wrap sec two even tight" aria-labelledby="couleurs">
        <div>
          <h2 id="couleurs">Couleurs de données</h2>
          <p>Huit teintes, huit formes : l’une ne va pas sans l’autre.</p>
        </div>
        <ul class="pl">
          {HUES.map((hue, index) => (
            <li key={hue}>
              <Marker category={(index + 1) as Category} />
              {hue}
            </li>
          ))}
        </ul>
      </section>
      <Section id="code" title="Prêt à brancher" tight>
        <CodeSample
          title="Les toilettes accessibles de Bron"
          language="curl"
          label="Exemple d’appel de l’API"
          code={'curl "https://example.org/api/collections/toilettes/items?commune=69029"'}
        />
      </Section>
    </>
  );
}
