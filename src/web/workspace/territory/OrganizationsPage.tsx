import { territoryTexts } from "../../../messages/web/territory.ts";
import type { ListedOrganization } from "../../../services/territory/readOrganizations.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { errorOf } from "./formErrors.ts";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface OrganizationsPageProps {
  readonly frame: Frame;
  readonly organizations: readonly ListedOrganization[];
  /** The partner as it was typed, when the form comes back. */
  readonly form: { readonly name: string; readonly siren: string };
  readonly errors: readonly FormError[];
  readonly done: string | null;
}

/** Everyone who publishes with the territory. */
export function OrganizationsPage({ frame, organizations, form, errors, done }: OrganizationsPageProps) {
  const { language, open } = frame;
  const texts = territoryTexts(language);
  return (
    <TerritoryPage
      frame={frame}
      part="organizations"
      title={texts("organizationsTitle")}
      lead={texts("organizationsLead")}
      done={done}
      errors={errors}
    >
      <Table
        caption={texts("organizationsCaption")}
        rows={organizations}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            head: texts("organization"),
            rowHead: true,
            cell: ({ name, code }) => <a href={`/espace/${code}`}>{name}</a>,
          },
          { key: "kind", head: texts("kind"), wideOnly: true, cell: ({ kind }) => texts(`kind.${kind}`) },
          { key: "siren", head: texts("siren"), wideOnly: true, cell: ({ siren }) => siren },
          { key: "members", head: texts("members"), kind: "number", cell: ({ members }) => members },
          { key: "published", head: texts("published"), kind: "number", cell: ({ published }) => published },
          {
            key: "actions",
            hiddenHead: texts("actions"),
            kind: "action",
            cell: ({ name, code }) => (
              <span class="row">
                <LinkButton
                  small
                  href={`/espace/${code}/equipe`}
                  label={texts("teamOf", { organization: name })}
                >
                  {texts("team")}
                </LinkButton>
                <LinkButton
                  small
                  href={`/espace/${code}/reglages`}
                  label={texts("editOf", { organization: name })}
                >
                  {texts("edit")}
                </LinkButton>
              </span>
            ),
          },
        ]}
      />
      <section class="flow" aria-labelledby="partenaire">
        <h2 id="partenaire">{texts("addPartner")}</h2>
        <p>{texts("addPartnerLead")}</p>
        <form method="post" action={partHref(open.code, "organizations")} class="flow" novalidate>
          <Field
            name="name"
            label={texts("name")}
            error={errorOf(errors, "name")}
            value={form.name}
            size="long"
            maxlength={120}
            required
          />
          <Field
            name="siren"
            label={texts("siren")}
            hint={texts("sirenHint")}
            error={errorOf(errors, "siren")}
            value={form.siren}
            inputmode="numeric"
            size="short"
            maxlength={14}
            required
          />
          <Button kind="go">{texts("add")}</Button>
        </form>
      </section>
    </TerritoryPage>
  );
}
