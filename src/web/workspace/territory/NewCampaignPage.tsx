import type { Model } from "../../../domain/model/model.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { CampaignRequest } from "../../../services/campaigns/openCampaign.ts";
import type { ListedOrganization } from "../../../services/territory/readOrganizations.ts";
import { Button } from "../../components/Button.tsx";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { errorOf } from "./formErrors.ts";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface NewCampaignPageProps {
  readonly frame: Frame;
  readonly models: readonly Model[];
  readonly organizations: readonly ListedOrganization[];
  readonly form: CampaignRequest;
  readonly errors: readonly FormError[];
  /** The first day that may be a deadline, ISO 8601. */
  readonly today: string;
}

/** Which data, from whom, by when. */
export function NewCampaignPage(props: NewCampaignPageProps) {
  const { frame, models, organizations, form, errors, today } = props;
  const texts = territoryTexts(frame.language);
  return (
    <TerritoryPage frame={frame} part="campaigns" title={texts("newCampaign")} errors={errors}>
      <form
        method="post"
        action={`${partHref(frame.open.code, "campaigns")}/nouvelle`}
        class="flow"
        novalidate
      >
        <Field
          name="model"
          kind="select"
          label={texts("dataset")}
          error={errorOf(errors, "model")}
          value={form.model}
          choices={models.map(({ name, title }) => ({ value: name, label: title }))}
          required
        />
        <Field
          name="deadline"
          kind="date"
          label={texts("deadline")}
          error={errorOf(errors, "deadline")}
          value={form.deadline}
          min={today}
          required
        />
        <Field
          name="title"
          label={texts("campaignTitle")}
          hint={texts("campaignTitleHint")}
          value={form.title}
          size="long"
          maxlength={120}
          optional
        />
        <Field
          name="note"
          kind="textarea"
          label={texts("campaignNote")}
          hint={texts("campaignNoteHint")}
          value={form.note}
          maxlength={2000}
          optional
        />
        <div class="tick-columns">
          <Field
            name="organizations"
            kind="checkboxes"
            label={texts("askedTitle")}
            hint={texts("askAll")}
            error={errorOf(errors, "organizations")}
            values={form.organizations}
            choices={organizations
              .filter(({ kind }) => kind !== "metropolis")
              .map(({ code, name }) => ({ value: code, label: name }))}
          />
        </div>
        <Button kind="go">{texts("open")}</Button>
      </form>
    </TerritoryPage>
  );
}
