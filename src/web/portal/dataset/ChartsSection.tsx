import { Section } from "../../components/Section.tsx";
import { withParameters } from "../http/portalVisit.ts";
import { LONGEST_LISTED } from "../shortText.ts";
import { ValueWords } from "../ValueWords.tsx";
import { BarTable } from "./BarTable.tsx";
import type { DatasetView } from "./datasetView.ts";
import { GrowthChart } from "./GrowthChart.tsx";
import { EMPTY_VALUE, filterName } from "./readChoice.ts";

const MOST_COMMUNES = 10;
const MOST_YEARS = 15;

function ByCommune({ view }: { readonly view: DatasetView }) {
  const { texts, visit, figures } = view;
  const towns = new Map(visit.territory.communes.map(({ insee, name }) => [insee, name]));
  const known = figures.byCommune.filter(({ commune }) => commune !== null);
  if (known.length < 2) return null;
  const others = known.slice(MOST_COMMUNES);
  return (
    <BarTable
      language={visit.language}
      caption={texts("chartByCommune")}
      heads={{ label: texts("commune"), bar: texts("bar"), count: texts("count") }}
      rows={known.slice(0, MOST_COMMUNES).map(({ commune, count }) => ({
        key: commune!,
        label: (
          <a href={withParameters(visit, { commune: commune!, page: undefined })}>
            {towns.get(commune!) ?? commune}
          </a>
        ),
        count,
      }))}
      note={
        others.length > 0 &&
        texts("chartOthers", {
          count: others.length,
          records: others.reduce((sum, { count }) => sum + count, 0),
        })
      }
    />
  );
}

/** What the data themselves say, counted: by commune, by value, over time; each chart is its own table. */
export function ChartsSection({ view }: { readonly view: DatasetView }) {
  const { texts, visit, figures } = view;
  const { language } = visit;
  const heads = { label: texts("value"), bar: texts("bar"), count: texts("count") };
  return (
    <Section id="graphiques" band title={texts("chartsTitle")}>
      <div class="charts">
        <ByCommune view={view} />
        {figures.byValue.map(({ field, counts }) => (
          <BarTable
            key={field.name}
            language={language}
            caption={texts("chartByValue", { field: field.title })}
            heads={heads}
            rows={counts.map(({ value, count }) => ({
              key: value ?? "",
              label: (
                <a
                  href={withParameters(
                    visit,
                    { [filterName(field)]: value ?? EMPTY_VALUE, page: undefined },
                    "#tableau",
                  )}
                >
                  <ValueWords field={field} value={value} longest={LONGEST_LISTED} />
                </a>
              ),
              count,
            }))}
          />
        ))}
        {figures.byYear.map(({ field, counts }) => (
          <BarTable
            key={field.name}
            language={language}
            caption={texts("chartByYear", { field: field.title })}
            heads={{ ...heads, label: texts("year") }}
            rows={counts.slice(-MOST_YEARS).map(({ year, count }) => ({
              key: String(year),
              label: String(year),
              count,
            }))}
          />
        ))}
        <GrowthChart view={view} />
      </div>
    </Section>
  );
}
