import { shortText } from "../shortText.ts";
import type { SearchAnswer } from "../../../services/portal/searchTerritory.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Front } from "../../components/Front.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import { DatasetTable } from "../dataset/listDatasets.tsx";
import type { PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";
import { SearchForm } from "./SearchForm.tsx";

interface SearchPageProps {
  readonly visit: PortalVisit;
  readonly q: string;
  readonly answer: SearchAnswer;
}

function FoundRecords({ visit, answer }: Omit<SearchPageProps, "q">) {
  const { texts, territory } = visit;
  const towns = new Map(territory.communes.map(({ insee, name }) => [insee, name]));
  return (
    <Section id="lignes" tight title={texts("foundRecords")}>
      {answer.corrected !== null && (
        <p class="note">
          <bdi>{texts("foundCorrected", { q: answer.corrected })}</bdi>
        </p>
      )}
      <ul class="rules found">
        {answer.records.map(({ id, name, commune, dataset: { model } }) => (
          <li key={id}>
            <a href={`/datasets/${model.name}/records/${id}`}>
              <bdi>{shortText(name ?? texts("unnamed"))}</bdi>
            </a>
            <span class="mut">
              <ModelWords>{model.title}</ModelWords>
              {commune !== null && `, ${towns.get(commune) ?? commune}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What answers a search: datasets, communes, records; and everything there is when nothing does. */
export function renderSearchPage({ visit, q, answer }: SearchPageProps): string {
  const { texts, territory } = visit;
  const count = answer.datasets.length + answer.communes.length + answer.records.length;
  const shown = shortText(q, 60);
  const all = territory.datasets.filter(({ parts }) => parts.length > 0);
  return renderDocument(
    <PortalPage visit={visit} place="datasets" title={texts("searchTitle", { q: shown })} noindex>
      <Front
        title={<bdi>{texts("searchTitle", { q: shown })}</bdi>}
        lead={texts("searchLead", { count })}
        crumbs={[
          { label: texts("home"), href: "/" },
          { label: texts("datasetsTitle"), href: "/datasets" },
        ]}
      >
        <SearchForm visit={visit} value={q} />
      </Front>
      {answer.communes.length > 0 && (
        <Section id="communes" tight title={texts("foundCommunes")}>
          <ul class="rules found">
            {answer.communes.map(({ insee, name, postcodes }) => (
              <li key={insee}>
                <a href={`/communes/${insee}`}>{name}</a>{" "}
                <span class="mut">{postcodes.slice(0, 3).join(", ")}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {answer.datasets.length > 0 && (
        <Section id="jeux" tight title={texts("foundDatasets")}>
          <DatasetTable visit={visit} datasets={answer.datasets} />
        </Section>
      )}
      {answer.records.length > 0 && <FoundRecords visit={visit} answer={answer} />}
      {count === 0 && (
        <>
          <div class="wrap sec tight">
            <EmptyState level={2} title={texts("searchNothing", { q: shown })}>
              {texts("searchNothingWhy")}
            </EmptyState>
          </div>
          {all.length > 0 && (
            <Section id="tout" title={texts("datasetsTitle")}>
              <DatasetTable visit={visit} datasets={all} />
            </Section>
          )}
        </>
      )}
    </PortalPage>,
  );
}
