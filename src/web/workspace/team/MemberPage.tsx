import { type PeopleTexts, peopleTexts } from "../../../messages/web/people.ts";
import type { Team, TeamMember } from "../../../services/people/readTeam.ts";
import { Breadcrumb } from "../../components/Breadcrumb.tsx";
import { Button } from "../../components/Button.tsx";
import { ErrorSummary, type FormError } from "../../components/ErrorSummary.tsx";
import { Notice } from "../../components/Notice.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { RoleFields } from "./RoleFields.tsx";
import type { Frame } from "./TeamPage.tsx";
import { ofName } from "../../../messages/ofName.ts";

/** A change that waits for a confirmation: nobody would answer for the organisation. */
export type WaitingChange =
  | { readonly kind: "change"; readonly role: string; readonly department: string }
  | { readonly kind: "remove" };

interface MemberPageProps {
  readonly frame: Frame;
  readonly team: Team;
  readonly member: TeamMember;
  readonly errors: readonly FormError[];
  readonly waiting: WaitingChange | null;
}

function Confirmation({ base, waiting, texts, ...told }: ConfirmationProps) {
  return (
    <Notice level={2} tone="bad" title={texts("lastTitle")}>
      <p>{texts("lastText", told)}</p>
      <form method="post" action={waiting.kind === "remove" ? `${base}/retrait` : base} class="row">
        <input type="hidden" name="confirmed" value="1" />
        {waiting.kind === "change" && (
          <>
            <input type="hidden" name="role" value={waiting.role} />
            <input type="hidden" name="department" value={waiting.department} />
          </>
        )}
        <Button>{texts(waiting.kind === "remove" ? "confirmRemove" : "confirmChange")}</Button>
      </form>
    </Notice>
  );
}

interface ConfirmationProps {
  readonly base: string;
  readonly waiting: WaitingChange;
  readonly texts: PeopleTexts;
  readonly person: string;
  readonly ofOrganization: string;
}

/** One member: their role, and how to remove them. */
export function MemberPage({ frame, team, member, errors, waiting }: MemberPageProps) {
  const { language, open } = frame;
  const texts = peopleTexts(language);
  const person = member.name || member.email;
  const { name: organization } = open.organization;
  const teamHref = `/espace/${open.code}/equipe`;
  const base = `${teamHref}/membres/${member.personId}`;
  return (
    <WorkspacePage {...frame} place="team" title={person}>
      <div class="people flow">
        <Breadcrumb items={[{ label: texts("teamTitle"), href: teamHref }, { label: person }]} />
        <h1>{person}</h1>
        <p class="lead">{texts("memberLead", { email: member.email, organization })}</p>
        <ErrorSummary errors={errors} />
        {waiting && (
          <Confirmation
            base={base}
            waiting={waiting}
            texts={texts}
            person={person}
            ofOrganization={ofName(frame.language, organization)}
          />
        )}
        <form method="post" action={base} class="flow" novalidate>
          <RoleFields
            language={language}
            roles={team.grantable}
            role={waiting?.kind === "change" ? waiting.role : member.role}
            department={member.department ?? ""}
            departments={team.departments}
            departmentError={errors.find(({ name }) => name === "department")?.message}
          />
          <Button kind="go">{texts("save")}</Button>
        </form>
        <h2>{texts("removeTitle")}</h2>
        <p>{texts("removeText")}</p>
        <form method="post" action={`${base}/retrait`}>
          <Button>{texts("remove", { person })}</Button>
        </form>
      </div>
    </WorkspacePage>
  );
}
