import { formatDay } from "../../../messages/formatMoment.ts";
import { type PeopleTexts, peopleTexts } from "../../../messages/web/people.ts";
import { INVITATION_DAYS } from "../../../services/people/invitePerson.ts";
import type { Team, TeamInvitation, TeamMember } from "../../../services/people/readTeam.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { ErrorSummary, type FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import { WorkspacePage, type WorkspacePageProps } from "../WorkspacePage.tsx";
import { Done, type DoneKey } from "./Done.tsx";
import { RoleFields } from "./RoleFields.tsx";
import { ofName } from "../../../messages/ofName.ts";

/** What a page of the workspace always needs. */
export type Frame = Pick<WorkspacePageProps, "language" | "actor" | "open" | "organizations">;

export interface TeamForm {
  readonly email: string;
  readonly role: string;
  readonly department: string;
  readonly errors: readonly FormError[];
}

interface TeamPageProps {
  readonly frame: Frame;
  readonly team: Team;
  /** The invitation as it was typed, when it comes back. */
  readonly form: TeamForm;
  readonly done: DoneKey | null;
  readonly now: Date;
}

function memberColumns({ frame, team }: TeamPageProps, texts: PeopleTexts): Column<TeamMember>[] {
  const { language, actor, open } = frame;
  const manages = team.members.some(({ manageable }) => manageable);
  const columns: Column<TeamMember>[] = [
    {
      key: "person",
      head: texts("person"),
      rowHead: true,
      cell: ({ personId, name, email, disabledAt }) => (
        <>
          {name || email}
          {personId === actor.accountId && <span class="mut"> ({texts("you")})</span>}
          {disabledAt !== null && <span class="mut"> ({texts("disabled")})</span>}
          {name !== "" && (
            <>
              <br />
              <span class="mut">{email}</span>
            </>
          )}
        </>
      ),
    },
    { key: "role", head: texts("role"), cell: ({ role }) => texts(`role.${role}`) },
    { key: "department", head: texts("department"), wideOnly: true, cell: ({ department }) => department },
    { key: "since", head: texts("since"), wideOnly: true, cell: ({ since }) => formatDay(language, since) },
  ];
  if (!manages) return columns;
  return [
    ...columns,
    {
      key: "actions",
      hiddenHead: texts("actions"),
      kind: "action",
      cell: ({ personId, name, email, manageable }) =>
        manageable && (
          <LinkButton
            small
            href={`/espace/${open.code}/equipe/membres/${personId}`}
            label={texts("changeOf", { person: name || email })}
          >
            {texts("change")}
          </LinkButton>
        ),
    },
  ];
}

function invitationColumns({ frame, now }: TeamPageProps, texts: PeopleTexts): Column<TeamInvitation>[] {
  const { language, open } = frame;
  return [
    {
      key: "person",
      head: texts("person"),
      rowHead: true,
      cell: ({ email, expiresAt }) => (
        <>
          {email}
          {expiresAt <= now && <span class="mut"> ({texts("expired")})</span>}
        </>
      ),
    },
    { key: "role", head: texts("role"), cell: ({ role }) => texts(`role.${role}`) },
    { key: "department", head: texts("department"), wideOnly: true, cell: ({ department }) => department },
    {
      key: "until",
      head: texts("until"),
      wideOnly: true,
      cell: ({ expiresAt }) => formatDay(language, expiresAt),
    },
    {
      key: "actions",
      hiddenHead: texts("actions"),
      kind: "action",
      cell: ({ id, email }) => (
        <form class="row" method="post" action={`/espace/${open.code}/equipe/invitations/${id}`}>
          <Button small name="faire" value="renvoyer" label={texts("resendTo", { person: email })}>
            {texts("resend")}
          </Button>
          <Button small kind="flat" name="faire" value="retirer" label={texts("revokeOf", { person: email })}>
            {texts("revoke")}
          </Button>
        </form>
      ),
    },
  ];
}

function InviteForm({ frame, team, form }: TeamPageProps) {
  const texts = peopleTexts(frame.language);
  const errorOf = (name: string) => form.errors.find((error) => error.name === name)?.message;
  return (
    <section class="flow" aria-labelledby="inviter">
      <h2 id="inviter">{texts("inviteTitle")}</h2>
      <p>{texts("inviteLead", { days: INVITATION_DAYS })}</p>
      <form method="post" action={`/espace/${frame.open.code}/equipe`} class="flow" novalidate>
        <Field
          name="email"
          kind="email"
          label={texts("email")}
          error={errorOf("email")}
          value={form.email}
          autocomplete="off"
          size="long"
          maxlength={254}
          required
        />
        <RoleFields
          language={frame.language}
          roles={team.grantable}
          role={form.role}
          department={form.department}
          departments={team.departments}
          departmentError={errorOf("department")}
        />
        <Button kind="go">{texts("invite")}</Button>
      </form>
    </section>
  );
}

/** Who works in an organisation's workspace, who is invited, and how to invite. */
export function TeamPage(props: TeamPageProps) {
  const { frame, team, form, done } = props;
  const texts = peopleTexts(frame.language);
  const { name: organization } = frame.open.organization;
  return (
    <WorkspacePage {...frame} place="team" title={texts("teamTitle")}>
      <div class="people flow">
        <h1>{texts("teamTitle")}</h1>
        <p class="lead">{texts("teamLead", { ofOrganization: ofName(frame.language, organization) })}</p>
        <Done language={frame.language} done={done} />
        <ErrorSummary errors={form.errors} />
        {team.members.length === 0 ? (
          <EmptyState title={texts("noMembers")} level={2}>
            {texts("noMembersText")}
          </EmptyState>
        ) : (
          <>
            <h2>{texts("members", { count: team.members.length })}</h2>
            <Table
              caption={texts("membersCaption")}
              columns={memberColumns(props, texts)}
              rows={team.members}
              rowKey={({ personId }) => personId}
            />
          </>
        )}
        {team.invitations.length > 0 && (
          <>
            <h2>{texts("invitations")}</h2>
            <Table
              caption={texts("invitationsCaption")}
              columns={invitationColumns(props, texts)}
              rows={team.invitations}
              rowKey={({ id }) => id}
            />
          </>
        )}
        {team.grantable.length > 0 && <InviteForm {...props} />}
      </div>
    </WorkspacePage>
  );
}
