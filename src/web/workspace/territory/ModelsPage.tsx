import type { Model } from "../../../domain/model/model.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { errorOf } from "./formErrors.ts";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

/** A model, as the territory follows it. */
interface FollowedModel {
  readonly model: Model;
  readonly versions: number;
  readonly adoptedAt: Date;
}

interface ModelsPageProps {
  readonly frame: Frame;
  readonly models: readonly FollowedModel[];
  /** The address as it was typed, when the form comes back. */
  readonly address: string;
  readonly errors: readonly FormError[];
  readonly done: string | null;
}

/** What the territory agreed to publish, and how to take up another model. */
export function ModelsPage({ frame, models, address, errors, done }: ModelsPageProps) {
  const { language, open } = frame;
  const texts = territoryTexts(language);
  return (
    <TerritoryPage
      frame={frame}
      part="models"
      title={texts("modelsTitle")}
      lead={texts("modelsLead")}
      done={done}
      errors={errors}
    >
      <Table
        caption={texts("modelsCaption")}
        rows={models}
        rowKey={({ model }) => model.name}
        columns={[
          { key: "title", head: texts("model"), rowHead: true, cell: ({ model }) => model.title },
          {
            key: "version",
            head: texts("version"),
            cell: ({ model, versions }) => (
              <>
                {model.version}
                {versions > 1 && <span class="mut"> ({texts("versions", { count: versions })})</span>}
              </>
            ),
          },
          {
            key: "status",
            head: texts("status"),
            wideOnly: true,
            cell: ({ model }) => texts(`status.${model.status}`),
          },
          { key: "fields", head: texts("fields"), kind: "number", cell: ({ model }) => model.fields.length },
          {
            key: "adopted",
            head: texts("adoptedOn"),
            wideOnly: true,
            cell: ({ adoptedAt }) => formatDay(language, adoptedAt),
          },
          {
            key: "see",
            hiddenHead: texts("actions"),
            kind: "action",
            cell: ({ model }) => (
              <LinkButton
                small
                href={`/models/${model.name}/${model.version}`}
                label={texts("seeModelOf", { model: model.title })}
              >
                {texts("seeModel")}
              </LinkButton>
            ),
          },
        ]}
      />
      <section class="flow" aria-labelledby="reprendre">
        <h2 id="reprendre">{texts("importModel")}</h2>
        <p>{texts("importLead")}</p>
        <form
          method="post"
          action={`${partHref(open.code, "models")}/lecture`}
          enctype="multipart/form-data"
          class="flow"
          novalidate
        >
          <Field
            name="address"
            kind="url"
            label={texts("address")}
            hint={texts("addressHint")}
            error={errorOf(errors, "address")}
            value={address}
            size="long"
            maxlength={2000}
          />
          <Field
            name="file"
            kind="file"
            label={texts("file")}
            hint={texts("fileHint")}
            error={errorOf(errors, "file")}
            accept=".json,.yaml,.yml,application/json"
          />
          <Button kind="go">{texts("check")}</Button>
        </form>
      </section>
    </TerritoryPage>
  );
}
