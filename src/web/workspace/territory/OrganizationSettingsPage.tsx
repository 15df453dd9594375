import { can } from "../../../domain/access/can.ts";
import { privateApiTexts } from "../../../messages/web/privateApi.ts";
import { setupTexts } from "../../../messages/web/setup.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { OrganizationSettings } from "../../../services/territory/changeSettings.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { ErrorSummary, type FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { AccentFields } from "../../setup/AccentFields.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { errorOf } from "./formErrors.ts";
import { ofName } from "../../../messages/ofName.ts";

interface OrganizationSettingsPageProps {
  readonly frame: Frame;
  readonly form: OrganizationSettings;
  readonly errors: readonly FormError[];
  readonly done: boolean;
}

function Identity({ frame, form, errors }: OrganizationSettingsPageProps) {
  const texts = territoryTexts(frame.language);
  return (
    <>
      <Field
        name="name"
        label={texts("nameShown")}
        error={errorOf(errors, "name")}
        value={form.name}
        size="long"
        maxlength={120}
        required
      />
      <Field
        name="introduction"
        kind="textarea"
        label={texts("introduction")}
        hint={texts("introductionHint")}
        value={form.introduction}
        rows={5}
        maxlength={2000}
        optional
      />
      <Field
        name="website"
        kind="url"
        label={texts("website")}
        hint={texts("websiteHint")}
        error={errorOf(errors, "website")}
        value={form.website}
        size="long"
        maxlength={500}
        optional
      />
      <Field
        name="email"
        kind="email"
        label={texts("contact")}
        hint={texts("contactHint")}
        error={errorOf(errors, "email")}
        value={form.contactEmail}
        size="long"
        maxlength={254}
        optional
      />
    </>
  );
}

function Looks({ frame, form, errors }: OrganizationSettingsPageProps) {
  const { language, open } = frame;
  const texts = territoryTexts(language);
  const { name, kind } = open.organization;
  return (
    <>
      {kind !== "metropolis" && (
        <Field
          name="defaultAccent"
          kind="checkbox"
          label={texts("defaultAccent")}
          checked={form.accent === ""}
        />
      )}
      <AccentFields language={language} value={form.accent} error={errorOf(errors, "accent")} />
      {form.logoKey !== null && (
        <>
          <p>
            <img
              class="logo-now"
              src={`/logos/${open.code}`}
              alt={texts("logoNow", { ofOrganization: ofName(language, name) })}
            />
          </p>
          <Field name="removeLogo" kind="checkbox" label={texts("removeLogo")} />
        </>
      )}
      <Field
        name="logo"
        kind="file"
        label={texts("logo")}
        hint={texts("logoHint")}
        error={errorOf(errors, "logo")}
        accept="image/png,image/jpeg,image/webp"
      />
    </>
  );
}

/** The way to the organisation's access keys, for whoever may manage them. */
function AccessKeys({ language, actor, open }: Frame) {
  if (!can(actor, "manage-tokens", { organizationId: open.organization.id })) return null;
  const texts = privateApiTexts(language);
  return (
    <>
      <h2>{texts("title")}</h2>
      <p>{texts("lead", { ofOrganization: ofName(language, open.organization.name) })}</p>
      <p>
        <LinkButton href={`/espace/${open.code}/jetons`}>{texts("manage")}</LinkButton>
      </p>
    </>
  );
}

/** What an organisation shows of itself, and how it publishes. */
export function OrganizationSettingsPage(props: OrganizationSettingsPageProps) {
  const { frame, form, errors, done } = props;
  const { language, open } = frame;
  const texts = territoryTexts(language);
  const title = texts("organizationTitle", { ofOrganization: ofName(language, open.organization.name) });
  return (
    <WorkspacePage {...frame} place="settings" title={title}>
      <div class="flow people">
        <h1>{title}</h1>
        <p class="lead">{texts("organizationLead")}</p>
        {done && (
          <p role="status">
            <StateGlyph state="confirmed" /> {texts("done.saved")}
          </p>
        )}
        <ErrorSummary errors={errors} />
        <form
          method="post"
          action={`/espace/${open.code}/reglages`}
          enctype="multipart/form-data"
          class="flow"
          novalidate
        >
          <Identity {...props} />
          <h2>{setupTexts(language)("accent")}</h2>
          <Looks {...props} />
          <h2>{texts("approvalTitle")}</h2>
          <Field
            name="approval"
            kind="checkbox"
            label={texts("approval")}
            hint={texts("approvalHint")}
            checked={form.approval}
          />
          <Button kind="go">{texts("save")}</Button>
        </form>
        <AccessKeys {...frame} />
      </div>
    </WorkspacePage>
  );
}
