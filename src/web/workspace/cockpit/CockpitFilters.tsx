import { type CockpitFilter, COCKPIT_VIEWS } from "../../../domain/cockpit/cockpitFilter.ts";
import type { DataTheme } from "../../../domain/model/catalogueTerms.ts";
import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { dcatTexts } from "../../../messages/dcat.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import { datasetFactMessages } from "../../../messages/web/datasetFacts.ts";
import { Button } from "../../components/Button.tsx";
import { Field } from "../../components/Field.tsx";
import type { Choice } from "../../components/FieldControl.tsx";
import { Icon } from "../../components/Icon.tsx";
import { STATE_ORDER } from "./cellWords.ts";
import { cockpitQuery } from "./cockpitQuery.ts";

interface CockpitFiltersProps {
  readonly language: Language;
  readonly base: string;
  readonly filter: CockpitFilter;
  readonly models: readonly Model[];
  readonly groups: readonly string[];
}

function datasetChoices({ language, models }: CockpitFiltersProps): Choice[] {
  const texts = cockpitTexts(language);
  const words = dcatTexts(language);
  const themes = new Set(models.flatMap(({ catalogue }) => catalogue.theme ?? []));
  return [
    { value: "", label: texts("allDatasets", { count: models.length }) },
    ...[...themes].map((theme: DataTheme) => ({
      value: `theme:${theme}`,
      label: words(`theme.${theme}`),
      group: texts("theme"),
    })),
    ...models.map(({ name, title }) => ({ value: name, label: title, group: texts("byDataset") })),
  ];
}

/** What the matrix shows: a form that asks the same page again. */
export function CockpitFilters(props: CockpitFiltersProps) {
  const { language, base, filter, groups } = props;
  const texts = cockpitTexts(language);
  const states = datasetFactMessages[language].state;
  return (
    <form class="ck-f" method="get" action={base} role="search" aria-label={texts("filter")}>
      {groups.length > 0 && (
        <Field
          name="secteur"
          kind="select"
          label={texts("group")}
          value={filter.group}
          choices={[
            { value: "", label: texts("allGroups") },
            ...groups.map((name) => ({ value: name, label: name })),
          ]}
        />
      )}
      <Field
        name="jeu"
        kind="select"
        label={texts("dataset")}
        value={filter.model}
        choices={datasetChoices(props)}
      />
      <Field
        name="etat"
        kind="select"
        label={texts("state")}
        value={filter.state}
        choices={[
          { value: "", label: texts("allStates") },
          ...STATE_ORDER.map((state) => ({ value: state as string, label: states[state] })),
          { value: "any-late", label: texts("anyLate") },
        ]}
      />
      <Field
        name="commune"
        kind="search"
        label={texts("commune")}
        value={filter.text}
        placeholder={texts("communeHint")}
        maxlength={100}
        size="medium"
      />
      <Field
        name="cases"
        kind="select"
        label={texts("view")}
        value={filter.view}
        choices={COCKPIT_VIEWS.map((view) => ({ value: view, label: texts(`view.${view}`) }))}
      />
      <Button>{texts("apply")}</Button>
      <a class="more" href={`${base}.csv${cockpitQuery(filter)}`}>
        <Icon name="down" /> {texts("export")}
      </a>
    </form>
  );
}
