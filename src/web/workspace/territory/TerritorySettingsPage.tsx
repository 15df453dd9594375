import { territoryTexts } from "../../../messages/web/territory.ts";
import { Button } from "../../components/Button.tsx";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { errorOf } from "./formErrors.ts";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface TerritorySettingsPageProps {
  readonly frame: Frame;
  /** One group per line. */
  readonly groups: string;
  readonly errors: readonly FormError[];
  readonly done: string | null;
}

/** What holds for the whole territory. */
export function TerritorySettingsPage({ frame, groups, errors, done }: TerritorySettingsPageProps) {
  const { language, open } = frame;
  const texts = territoryTexts(language);
  return (
    <TerritoryPage frame={frame} part="settings" title={texts("settingsTitle")} done={done} errors={errors}>
      <p>
        <a href={`/espace/${open.code}/reglages`}>{texts("metropolisSettings")}</a>
      </p>
      <form method="post" action={partHref(open.code, "settings")} class="flow">
        <Field
          name="groups"
          kind="textarea"
          label={texts("groups")}
          hint={texts("groupsHint")}
          error={errorOf(errors, "groups")}
          value={groups}
          rows={12}
          maxlength={20_000}
        />
        <Button kind="go">{texts("save")}</Button>
      </form>
    </TerritoryPage>
  );
}
