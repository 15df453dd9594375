import type { Invitation } from "../../services/people/readInvitation.ts";
import { formatDay } from "../../messages/formatMoment.ts";
import type { Language } from "../../messages/language.ts";
import { peopleTexts } from "../../messages/web/people.ts";
import { signInTexts } from "../../messages/web/signIn.ts";
import { Button } from "../components/Button.tsx";
import { Field } from "../components/Field.tsx";
import { SignInFrame } from "./SignInFrame.tsx";

interface InvitationPageProps {
  readonly language: Language;
  readonly invitation: Invitation;
  /** Where accepting posts. */
  readonly action: string;
  /** Whether the person's name is still to be known. */
  readonly asksName: boolean;
}

/** What an invitation's link shows before anything is done: programs that look at links accept nothing. */
export function InvitationPage({ language, invitation, action, asksName }: InvitationPageProps) {
  const texts = signInTexts(language);
  const people = peopleTexts(language);
  const { organizationName: organization, invitedBy, role, department } = invitation;
  return (
    <SignInFrame
      language={language}
      title={texts("invitationTitle", { organization })}
      lead={texts("invitationLead", { invitedBy: invitedBy || "none" })}
    >
      <dl class="kv">
        <div>
          <dt>{texts("invitationFor")}</dt>
          <dd>{invitation.email}</dd>
        </div>
        <div>
          <dt>{texts("invitationRole")}</dt>
          <dd>
            <b>{people(`role.${role}`)}</b>
            <br />
            {people(`roleHint.${role}`)}
          </dd>
        </div>
        {department !== null && (
          <div>
            <dt>{texts("invitationDepartment")}</dt>
            <dd>{department}</dd>
          </div>
        )}
        <div>
          <dt>{texts("invitationUntil")}</dt>
          <dd>{formatDay(language, invitation.expiresAt)}</dd>
        </div>
      </dl>
      <form method="post" action={action} class="flow">
        {asksName && (
          <Field
            name="name"
            label={texts("invitationName")}
            hint={texts("invitationNameHint")}
            autocomplete="name"
            size="long"
            maxlength={120}
            optional
          />
        )}
        <Button kind="go">{texts("accept")}</Button>
      </form>
    </SignInFrame>
  );
}
