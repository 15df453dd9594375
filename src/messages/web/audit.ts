import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";
import { typesetWords } from "../typesetWords.ts";
import { peopleMessages } from "./people.ts";

const fr = {
  "member.joined": "{person} a rejoint l’équipe : {role}",
  "member.added": "{person} a été ajouté à l’équipe : {role}",
  "member.role-changed": "Rôle de {person} : {from} devient {role}",
  "member.removed": "{person} a été retiré de l’équipe ({role})",
  "invitation.sent": "Invitation envoyée à {person} : {role}",
  "invitation.sent-again": "Invitation renvoyée à {person}",
  "invitation.revoked": "Invitation de {person} retirée",
  "account.disabled": "Compte de {person} fermé",
  "account.enabled": "Compte de {person} rouvert",
  "organization.changed": "Fiche de l’organisation modifiée",
  "deposit.received": "Dépôt reçu : {model}",
  "deposit.reviewed": "Dépôt relu et modifié : {model}",
  "deposit.abandoned": "Dépôt abandonné : {model}",
  "publication.asked": "Publication demandée : {model}",
  "publication.approved": "Publication approuvée : {model}",
  "publication.refused": "Publication renvoyée : {model}",
  "publication.done": "Publication : {model}, révision {revision}",
  "revision.restored": "Révision {revision} rétablie : {model}",
  "dataset.withdrawn": "Jeu de données retiré : {model}",
  "dataset.described": "Fiche descriptive modifiée : {model}",
  "decision.promoted": "Décision étendue au territoire : « {raw} » devient « {value} »",
  "decision.dismissed": "Décision écartée : « {raw} » devient « {value} »",
  "token.created": "Clé d’accès créée : {name}",
  "token.revoked": "Clé d’accès retirée : {name}",
  "campaign.opened": "Campagne ouverte : {title}",
  "campaign.closed": "Campagne close : {title}",
  "campaign.deadline-changed": "Échéance de la campagne « {title} » : {deadline}",
  "campaign.reminded":
    "Relance de la campagne « {title} » : {mails, plural, =0 {aucun message} one {# message} other {# messages}}",
  "decision.set-aside": "Décision laissée à sa commune : « {raw} » devient « {value} »",
  "mapping.promoted": "Correspondance de colonnes étendue au territoire : {model}",
  "mapping.set-aside": "Correspondance de colonnes laissée à sa commune : {model}",
  "territory.installed": "Territoire installé : {name}",
  "territory.changed": "Réglages du territoire modifiés",
  "organization.added": "Organisation ajoutée : {name}",
  "model.adopted": "Modèle adopté : {model}, version {version}",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  "member.joined": "{person} joined the team: {role}",
  "member.added": "{person} was added to the team: {role}",
  "member.role-changed": "Role of {person}: {from} becomes {role}",
  "member.removed": "{person} was removed from the team ({role})",
  "invitation.sent": "Invitation sent to {person}: {role}",
  "invitation.sent-again": "Invitation sent again to {person}",
  "invitation.revoked": "Invitation of {person} withdrawn",
  "account.disabled": "Account of {person} closed",
  "account.enabled": "Account of {person} opened again",
  "organization.changed": "Organisation’s details changed",
  "deposit.received": "Deposit received: {model}",
  "deposit.reviewed": "Deposit reviewed and changed: {model}",
  "deposit.abandoned": "Deposit dropped: {model}",
  "publication.asked": "Publication asked for: {model}",
  "publication.approved": "Publication approved: {model}",
  "publication.refused": "Publication sent back: {model}",
  "publication.done": "Publication: {model}, revision {revision}",
  "revision.restored": "Revision {revision} restored: {model}",
  "dataset.withdrawn": "Dataset withdrawn: {model}",
  "dataset.described": "Metadata sheet changed: {model}",
  "decision.promoted": "Decision extended to the territory: “{raw}” becomes “{value}”",
  "decision.dismissed": "Decision set aside: “{raw}” becomes “{value}”",
  "token.created": "Access key created: {name}",
  "token.revoked": "Access key withdrawn: {name}",
  "campaign.opened": "Campaign opened: {title}",
  "campaign.closed": "Campaign closed: {title}",
  "campaign.deadline-changed": "Deadline of the campaign “{title}”: {deadline}",
  "campaign.reminded":
    "Reminder of the campaign “{title}”: {mails, plural, =0 {no mail} one {# mail} other {# mails}}",
  "decision.set-aside": "Decision left to its commune: “{raw}” becomes “{value}”",
  "mapping.promoted": "Column matching extended to the territory: {model}",
  "mapping.set-aside": "Column matching left to its commune: {model}",
  "territory.installed": "Territory installed: {name}",
  "territory.changed": "Territory settings changed",
  "organization.added": "Organisation added: {name}",
  "model.adopted": "Model adopted: {model}, version {version}",
};

/** What the audit log may say was done. */
export type AuditAction = keyof typeof fr;

/** The sentences of the audit log, by language. */
export const auditMessages: Readonly<Record<Language, Readonly<Record<AuditAction, string>>>> = { fr, en };

/** Details that hold a role are worded. */
const ROLE_DETAILS: ReadonlySet<string> = new Set(["role", "from"]);
/** Those that hold the title of a model or the name of an organisation are set as pages set them. */
const NAME_DETAILS: ReadonlySet<string> = new Set(["model", "name"]);

/** One line of the audit log in words; an action that this version does not know is told by its name. */
export function auditText(
  language: Language,
  action: string,
  details: Readonly<Record<string, string | number | boolean | null>>,
): string {
  const known = auditMessages[language] as Readonly<Record<string, string>>;
  const roles = peopleMessages[language] as Readonly<Record<string, string>>;
  const params: Record<string, Params[string]> = {};
  for (const [name, value] of Object.entries(details)) {
    const told = typeof value === "number" ? value : String(value ?? "");
    if (ROLE_DETAILS.has(name)) params[name] = roles[`role.${told}`] ?? told;
    else params[name] = NAME_DETAILS.has(name) ? typesetWords(String(told)) : told;
  }
  return Object.hasOwn(known, action) ? formatMessage(language, known[action]!, params) : action;
}
