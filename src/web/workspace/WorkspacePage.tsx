import type { ComponentChildren } from "preact";
import type { Actor, Role } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { Language } from "../../messages/language.ts";
import { peopleTexts } from "../../messages/web/people.ts";
import { type WorkspaceText, workspaceTexts } from "../../messages/web/workspace.ts";
import {
  type OpenOrganization,
  type Organization,
  organizationCode,
} from "../../services/organizations/openOrganization.ts";
import { Document } from "../components/Document.tsx";
import type { NavLink } from "../components/navigation.ts";
import { Notice } from "../components/Notice.tsx";
import { WorkspaceShell } from "../components/WorkspaceShell.tsx";
import { ofName } from "../../messages/ofName.ts";

/** The places of the workspace that its bar shows. */
export type WorkspacePlace =
  | "home"
  | "datasets"
  | "deposits"
  | "team"
  | "audit"
  | "cockpit"
  | "territory"
  | "settings";

export interface WorkspacePageProps {
  readonly language: Language;
  readonly actor: Actor;
  readonly open: OpenOrganization;
  /** The organisations that the person serves. */
  readonly organizations: readonly Organization[];
  readonly place: WorkspacePlace | null;
  readonly title: string;
  /** What waits, by place. */
  readonly counts?: Partial<Record<WorkspacePlace, number>>;
  readonly islands?: readonly string[];
  readonly width?: "review";
  /** As `Document`: something is under way. */
  readonly reloadSeconds?: number | undefined;
  readonly children: ComponentChildren;
}

const PATHS: Readonly<Record<WorkspacePlace, string>> = {
  home: "",
  datasets: "/jeux",
  deposits: "/depots",
  team: "/equipe",
  audit: "/journal",
  cockpit: "/pilotage",
  territory: "/territoire",
  settings: "/reglages",
};

function placesOf(actor: Actor, { organization }: OpenOrganization): WorkspacePlace[] {
  const subject = { organizationId: organization.id };
  const steering = organization.kind === "metropolis" && can(actor, "read-cockpit", null);
  return [
    ...(steering ? (["cockpit"] as const) : []),
    "home",
    "datasets",
    "deposits",
    ...(can(actor, "see-members", subject) ? (["team"] as const) : []),
    ...(can(actor, "see-organization-audit", subject) ? (["audit"] as const) : []),
    ...(steering && can(actor, "manage-territory", null) ? (["territory"] as const) : []),
    ...(can(actor, "edit-organization", subject) ? (["settings"] as const) : []),
  ];
}

/** The person's role here: in this organisation, or the one that lets them act for it. */
function roleHere(actor: Actor, { organization }: OpenOrganization): Role {
  const own = actor.memberships.find(({ organizationId }) => organizationId === organization.id);
  const steering = actor.memberships.find(({ role }) => role === "administrator" || role === "data-manager");
  return (own ?? steering ?? actor.memberships[0])?.role ?? "reader";
}

function initials(name: string): string {
  const words = name.split(/[\s'’-]+/u).filter((word) => word !== "");
  const letters =
    words.length === 1
      ? Array.from(words[0]!).slice(0, 2)
      : [words[0], words.at(-1)].map((word) => word?.charAt(0));
  return letters.join("").toLocaleUpperCase("fr");
}

/** Says for whom one acts, and leads back to where one came from. */
function ActingNotice({ language, actor, open, organizations, place }: WorkspacePageProps) {
  const texts = workspaceTexts(language);
  const metropolis = organizations.find(({ kind }) => kind === "metropolis");
  const isList = (place === "team" || place === "settings") && can(actor, "manage-territory", null);
  return (
    <Notice level={2} title={texts("acting", { organization: open.organization.name })}>
      {metropolis && (
        <a
          href={`/espace/${organizationCode(metropolis)}${isList ? "/territoire/organisations" : PATHS.cockpit}`}
        >
          {texts(isList ? "backToOrganizations" : "backToCockpit")}
        </a>
      )}
    </Notice>
  );
}

/** A page of an organisation's workspace, in its frame. */
export function WorkspacePage(props: WorkspacePageProps) {
  const { language, actor, open, organizations, place, title, counts = {} } = props;
  const texts = workspaceTexts(language);
  const base = `/espace/${open.code}`;
  const nav = placesOf(actor, open).map((one): NavLink => ({
    label: texts(one satisfies WorkspaceText),
    href: `${base}${PATHS[one]}`,
    current: one === place,
    count: counts[one],
  }));
  const served = organizations.map((one): NavLink => ({
    label: one.name,
    href: `/espace/${organizationCode(one)}`,
    current: one.id === open.organization.id,
  }));
  return (
    <Document
      language={language}
      title={title}
      siteName={texts("siteName", { ofOrganization: ofName(language, open.organization.name) })}
      frame="app"
      accentHref="/accents.css"
      accent={open.organization.insee ?? undefined}
      islands={props.islands}
      reloadSeconds={props.reloadSeconds}
      noindex
    >
      <WorkspaceShell
        homeHref={base}
        organization={open.organization.name}
        organizations={served}
        nav={nav}
        width={props.width}
        account={{
          name: actor.name || actor.email || "",
          role: peopleTexts(language)(`role.${roleHere(actor, open)}`),
          initials: initials(actor.name || actor.email || "?"),
          links: [
            { label: texts("myAccount"), href: "/espace/compte" },
            { label: texts("portal"), href: "/" },
          ],
          signOut: { action: "/deconnexion", fields: {} },
        }}
      >
        {open.acting && <ActingNotice {...props} />}
        {props.children}
      </WorkspaceShell>
    </Document>
  );
}
