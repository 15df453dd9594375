import { formatDay } from "../../../messages/formatMoment.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { PeoplePage as Page } from "../../../services/territory/readPeople.ts";
import { Button } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { Pager } from "../../components/Pager.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface PeoplePageProps {
  readonly frame: Frame;
  readonly page: Page;
  readonly text: string;
  /** Whether the actor may close accounts. */
  readonly closes: boolean;
  readonly done: string | null;
  readonly errors: readonly FormError[];
}

function columnsOf({ frame, closes }: PeoplePageProps): Column<Page["people"][number]>[] {
  const { language, open, actor } = frame;
  const texts = territoryTexts(language);
  const roles = peopleTexts(language);
  const columns: Column<Page["people"][number]>[] = [
    {
      key: "person",
      head: texts("person"),
      rowHead: true,
      cell: ({ name, email, disabledAt }) => (
        <>
          {name || email}
          {name !== "" && (
            <>
              <br />
              <span class="mut">{email}</span>
            </>
          )}
          {disabledAt !== null && (
            <>
              <br />
              <span class="mut">{texts("disabledSince", { day: formatDay(language, disabledAt) })}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: "roles",
      head: texts("roles"),
      cell: (person) =>
        person.roles.length === 0
          ? texts("noRole")
          : person.roles.map(({ role, organization, code }) => (
              <div key={code}>
                <a href={`/espace/${code}/equipe`}>
                  {texts("roleIn", { role: roles(`role.${role}`), organization })}
                </a>
              </div>
            )),
    },
  ];
  if (!closes) return columns;
  return [
    ...columns,
    {
      key: "actions",
      hiddenHead: texts("actions"),
      kind: "action",
      cell: ({ id, name, email, disabledAt }) =>
        id !== actor.accountId && (
          <form method="post" action={`${partHref(open.code, "people")}/${id}`}>
            <Button
              small
              name="faire"
              value={disabledAt === null ? "fermer" : "rouvrir"}
              label={texts(disabledAt === null ? "disableOf" : "enableOf", { person: name || email })}
            >
              {texts(disabledAt === null ? "disable" : "enable")}
            </Button>
          </form>
        ),
    },
  ];
}

/** Everyone who has an account. */
export function PeoplePage(props: PeoplePageProps) {
  const { frame, page, text, done, errors } = props;
  const texts = territoryTexts(frame.language);
  const base = partHref(frame.open.code, "people");
  const next = page.next === null ? null : new URLSearchParams({ q: text, apres: page.next });
  return (
    <TerritoryPage
      frame={frame}
      part="people"
      title={texts("peopleTitle")}
      lead={texts("peopleLead")}
      done={done}
      errors={errors}
    >
      <form method="get" action={base} class="ck-f" role="search">
        <Field name="q" kind="search" label={texts("search")} value={text} size="long" maxlength={100} />
        <Button icon="search">{texts("find")}</Button>
      </form>
      {page.people.length === 0 ? (
        <EmptyState level={2} title={texts("nobody")}>
          {texts("nobodyText")}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={texts("peopleCaption")}
            columns={columnsOf(props)}
            rows={page.people}
            rowKey={({ id }) => id}
          />
          <Pager
            summary={texts("peoplePage", { count: page.people.length })}
            nextHref={next === null ? undefined : `${base}?${next.toString()}`}
          />
        </>
      )}
    </TerritoryPage>
  );
}
