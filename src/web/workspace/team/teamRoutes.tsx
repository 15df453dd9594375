import { type Context, Hono } from "hono";
import { type Role, ROLES } from "../../../domain/access/actor.ts";
import { assertCan } from "../../../domain/access/can.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { changeRole, removeMember } from "../../../services/people/changeMember.ts";
import { invitePerson } from "../../../services/people/invitePerson.ts";
import { readTeam, type Team } from "../../../services/people/readTeam.ts";
import { resendInvitation } from "../../../services/people/resendInvitation.ts";
import { revokeInvitation } from "../../../services/people/revokeInvitation.ts";
import type { Platform } from "../../../services/platform.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { type DoneKey, doneKey } from "./Done.tsx";
import { formErrors } from "./formErrors.ts";
import { MemberPage, type WaitingChange } from "./MemberPage.tsx";
import { openFrame } from "./openFrame.ts";
import { type Frame, type TeamForm, TeamPage } from "./TeamPage.tsx";

const NEW_INVITATION: TeamForm = { email: "", role: "", department: "", errors: [] };

/** The role of a form. Throws the problem `request.incomplete` for none, or one that does not exist. */
function readRole(fields: URLSearchParams): Role {
  const role = ROLES.find((one) => one === fields.get("role"));
  if (role) return role;
  throw new Problem("request.incomplete", {}, { details: [{ at: "role", code: "request.incomplete" }] });
}

function goTo(c: Context, done: DoneKey): Response {
  return c.redirect(`/espace/${c.req.param("code") ?? ""}/equipe?fait=${done}`, 303);
}

/** The role chosen beforehand: an organisation needs a référent first, then its departments. */
function likeliestRole({ members, invitations, grantable }: Team): string {
  const hasReferent = [...members, ...invitations].some(({ role }) => role === "referent");
  const likeliest = hasReferent ? "contributor" : "referent";
  return grantable.find((one) => one === likeliest) ?? grantable.find((one) => one === "contributor") ?? "";
}

/** `/espace/:code/equipe…`: members, roles, invitations. */
export function teamRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  /** For whoever may invite at least somebody who reads; what they may give besides is the use case's to say. */
  async function openInviter(c: Context<SignInEnv>): Promise<Frame> {
    const frame = await openFrame(platform, c);
    const { id, kind } = frame.open.organization;
    assertCan(frame.actor, "invite", { organizationId: id, organizationKind: kind, role: "reader" });
    return frame;
  }

  async function teamPage(c: Context<SignInEnv>, form: TeamForm): Promise<Response> {
    const frame = await openFrame(platform, c);
    const team = await readTeam(platform, frame.actor, frame.open.organization);
    const role = form.role || likeliestRole(team);
    const done = form.errors.length > 0 ? null : doneKey(c.req.query("fait"));
    const page = (
      <TeamPage frame={frame} team={team} form={{ ...form, role }} done={done} now={platform.clock()} />
    );
    return c.html(renderDocument(page), form.errors.length > 0 ? 422 : 200);
  }

  async function memberPage(
    c: Context<SignInEnv>,
    personId: string,
    { errors = [], waiting = null }: { errors?: readonly FormError[]; waiting?: WaitingChange | null } = {},
  ): Promise<Response> {
    const frame = await openFrame(platform, c);
    const team = await readTeam(platform, frame.actor, frame.open.organization);
    const member = team.members.find((one) => one.personId === personId);
    if (!member) throw new Problem("account.unknown");
    if (!member.manageable) throw new Problem("access.forbidden");
    const page = <MemberPage frame={frame} team={team} member={member} errors={errors} waiting={waiting} />;
    return c.html(renderDocument(page), errors.length > 0 ? 422 : waiting ? 409 : 200);
  }

  app.get("/espace/:code/equipe", (c) => teamPage(c, NEW_INVITATION));

  app.post("/espace/:code/equipe", async (c) => {
    const { actor, open, language } = await openInviter(c);
    const fields = await readFields(c.req.raw);
    const typed = {
      email: fields.get("email") ?? "",
      role: fields.get("role") ?? "",
      department: fields.get("department") ?? "",
    };
    try {
      const { email: typedAddress, department } = typed;
      const role = readRole(fields);
      await invitePerson(platform, actor, open.organization, { typedAddress, role, department, language });
    } catch (error) {
      return teamPage(c, { ...typed, errors: formErrors(error, language) });
    }
    return goTo(c, "invited");
  });

  app.post("/espace/:code/equipe/invitations/:id", async (c) => {
    const { actor, open, language } = await openInviter(c);
    const action = (await readFields(c.req.raw)).get("faire");
    const id = c.req.param("id");
    if (action === "retirer") {
      await revokeInvitation(platform, actor, open.organization, id);
      return goTo(c, "revoked");
    }
    if (action !== "renvoyer") throw new Problem("request.invalid", { parameter: "faire" });
    await resendInvitation(platform, actor, open.organization, { id, language });
    return goTo(c, "resent");
  });

  app.get("/espace/:code/equipe/membres/:id", (c) => memberPage(c, c.req.param("id")));

  app.post("/espace/:code/equipe/membres/:id", async (c) => {
    const { actor, open } = await openFrame(platform, c);
    const fields = await readFields(c.req.raw);
    const personId = c.req.param("id");
    const department = fields.get("department") ?? "";
    const confirmed = fields.get("confirmed") === "1";
    try {
      const role = readRole(fields);
      const change = { personId, role, department, confirmed };
      const result = await changeRole(platform, actor, open.organization, change);
      if (result !== "done")
        return await memberPage(c, personId, { waiting: { kind: "change", role, department } });
    } catch (error) {
      return memberPage(c, personId, { errors: formErrors(error, c.var.language) });
    }
    return goTo(c, "changed");
  });

  app.post("/espace/:code/equipe/membres/:id/retrait", async (c) => {
    const { actor, open } = await openFrame(platform, c);
    const confirmed = (await readFields(c.req.raw)).get("confirmed") === "1";
    const personId = c.req.param("id");
    try {
      const result = await removeMember(platform, actor, open.organization, { personId, confirmed });
      if (result !== "done") return await memberPage(c, personId, { waiting: { kind: "remove" } });
    } catch (error) {
      return memberPage(c, personId, { errors: formErrors(error, c.var.language) });
    }
    return personId === actor.accountId ? c.redirect("/espace", 303) : goTo(c, "removed");
  });

  return app;
}
