import type { Model } from "../../../domain/model/model.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { CampaignsRequest } from "../../../services/campaigns/openCampaigns.ts";
import type { ListedOrganization } from "../../../services/territory/readOrganizations.ts";
import { Button } from "../../components/Button.tsx";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { errorOf } from "./formErrors.ts";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

/** The request as it is typed. */
export interface CampaignForm extends CampaignsRequest {
  /** Every commune is asked, whatever is ticked. */
  readonly everyCommune: boolean;
}

interface NewCampaignPageProps {
  readonly frame: Frame;
  readonly models: readonly Model[];
  /** Names of those that a campaign asks for already. */
  readonly underWay: ReadonlySet<string>;
  readonly organizations: readonly ListedOrganization[];
  readonly form: CampaignForm;
  readonly errors: readonly FormError[];
  /** The first day that may be a deadline, ISO 8601. */
  readonly today: string;
}

/** Which data, from whom, by when. */
export function NewCampaignPage(props: NewCampaignPageProps) {
  const { frame, models, underWay, organizations, form, errors, today } = props;
  const texts = territoryTexts(frame.language);
  const communes = organizations.filter(({ kind }) => kind === "commune").length;
  return (
    <TerritoryPage frame={frame} part="campaigns" title={texts("newCampaign")} errors={errors}>
      <form
        method="post"
        action={`${partHref(frame.open.code, "campaigns")}/nouvelle`}
        class="flow"
        novalidate
      >
        <div class="tick-columns">
          <Field
            name="model"
            kind="checkboxes"
            label={texts("datasets")}
            hint={texts("datasetsHint")}
            error={errorOf(errors, "model")}
            values={form.models}
            choices={models.map(({ name, title }) => ({
              value: name,
              label: title,
              hint: underWay.has(name) ? texts("alreadyAsked") : undefined,
            }))}
          />
        </div>
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
        <div class="asked-who">
          <Field
            name="asked"
            kind="radios"
            label={texts("askedTitle")}
            value={form.everyCommune ? "every" : "chosen"}
            choices={[
              { value: "every", label: texts("askEvery", { count: communes }) },
              { value: "chosen", label: texts("askChosen") },
            ]}
          />
        </div>
        <div class="tick-columns asked-list">
          <Field
            name="organizations"
            kind="checkboxes"
            label={texts("askedList")}
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
