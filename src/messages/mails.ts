import type { Params } from "../domain/journal/outcome.ts";
import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";
import { typesetWords } from "./typesetWords.ts";

/** A mail in words: subject, paragraphs, and what its link says where it has one. */
interface MailWording {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** "" for a mail without a link. */
  readonly action: string;
}

const fr = {
  "sign-in-code": {
    subject: "{code} : votre code de connexion",
    paragraphs: [
      "Votre code de connexion est {code}.",
      "Il est valable {minutes, plural, one {# minute} other {# minutes}} et ne sert qu’une fois. Écrivez-le dans la page où vous l’avez demandé ; ne le donnez à personne.",
      "Vous n’avez rien demandé ? Ne faites rien : sans ce code, personne n’entre.",
    ],
    action: "",
  },
  invitation: {
    subject: "{inviter} vous invite à publier les données de « {organization} »",
    paragraphs: [
      "{inviter} vous invite à rejoindre l’espace de « {organization} ».",
      "Vous pourrez y déposer un fichier tel qu’il est, régler les quelques cellules douteuses et publier. L’invitation est valable {days, plural, one {# jour} other {# jours}}.",
    ],
    action: "Accepter l’invitation",
  },
  "deposit-ready": {
    subject:
      "{model} : {waiting, plural, =0 {prêt à publier} one {# cellule à confirmer} other {# cellules à confirmer}}",
    paragraphs: [
      "Le fichier déposé pour « {model} » a été lu : {records, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}.",
      "{waiting, plural, =0 {Rien ne vous attend : relisez et publiez.} one {# cellule attend votre avis.} other {# cellules attendent votre avis.}}",
    ],
    action: "Ouvrir la revue",
  },
  "publication-done": {
    subject: "{model} : publié pour « {organization} »",
    paragraphs: [
      "Les données « {model} » de « {organization} » sont en ligne : {added, plural, =0 {aucune ligne ajoutée} one {# ligne ajoutée} other {# lignes ajoutées}}, {changed, plural, =0 {aucune modifiée} one {# modifiée} other {# modifiées}}, {removed, plural, =0 {aucune retirée} one {# retirée} other {# retirées}}.",
      "L’état précédent reste dans l’historique et se rétablit.",
    ],
    action: "Voir ce que voient les lecteurs",
  },
  "approval-asked": {
    subject: "{model} : {author} vous demande une relecture",
    paragraphs: [
      "{author} souhaite publier « {model} » pour « {organization} » et demande l’accord d’une deuxième personne.",
      "Regardez ce qui change pour les lecteurs, puis approuvez ou renvoyez avec un mot.",
    ],
    action: "Relire la publication",
  },
  "deadline-reminder": {
    subject:
      "{model} : {days, plural, =0 {attendu aujourd’hui} one {attendu demain} other {attendu dans # jours}}",
    paragraphs: [
      "Les données « {model} » de « {organization} » sont attendues pour le {date}.",
      "Le fichier que vous avez suffit, même incomplet : déposez-le, vous compléterez ensuite.",
    ],
    action: "Déposer un fichier",
  },
  "deadline-passed": {
    subject: "{model} : attendu depuis {days, plural, one {hier} other {# jours}}",
    paragraphs: [
      "Les données « {model} » de « {organization} » étaient attendues pour le {date}.",
      "Le fichier que vous avez suffit, même incomplet : déposez-le, vous compléterez ensuite. Un obstacle ? Répondez à la personne qui suit les données à la métropole.",
    ],
    action: "Déposer un fichier",
  },
  "acted-on-behalf": {
    subject: "{model} : {author} a agi pour « {organization} »",
    paragraphs: [
      "{author} a agi au nom de « {organization} » sur les données « {model} » : {what}.",
      "L’action est notée dans l’historique. Vous gardez la main sur vos données et pouvez la défaire.",
    ],
    action: "Voir ce qui a été fait",
  },
} as const satisfies Readonly<Record<string, MailWording>>;

export type MailKind = keyof typeof fr;

const en: Readonly<Record<MailKind, MailWording>> = {
  "sign-in-code": {
    subject: "{code}: your sign-in code",
    paragraphs: [
      "Your sign-in code is {code}.",
      "It holds for {minutes, plural, one {# minute} other {# minutes}} and works once. Write it in the page where you asked for it; give it to nobody.",
      "You asked for nothing? Do nothing: without this code, nobody enters.",
    ],
    action: "",
  },
  invitation: {
    subject: "{inviter} invites you to publish the data of “{organization}”",
    paragraphs: [
      "{inviter} invites you to join the workspace of “{organization}”.",
      "There you can hand in a file as it is, settle the few doubtful cells and publish. The invitation holds for {days, plural, one {# day} other {# days}}.",
    ],
    action: "Accept the invitation",
  },
  "deposit-ready": {
    subject:
      "{model}: {waiting, plural, =0 {ready to publish} one {# cell to confirm} other {# cells to confirm}}",
    paragraphs: [
      "The file handed in for “{model}” was read: {records, plural, =0 {no row} one {# row} other {# rows}}.",
      "{waiting, plural, =0 {Nothing is waiting for you: look over it and publish.} one {# cell is waiting for your view.} other {# cells are waiting for your view.}}",
    ],
    action: "Open the review",
  },
  "publication-done": {
    subject: "{model}: published for “{organization}”",
    paragraphs: [
      "The data “{model}” of “{organization}” are online: {added, plural, =0 {no row added} one {# row added} other {# rows added}}, {changed, plural, =0 {none changed} one {# changed} other {# changed}}, {removed, plural, =0 {none removed} one {# removed} other {# removed}}.",
      "The state before stays in the history and can be restored.",
    ],
    action: "See what readers see",
  },
  "approval-asked": {
    subject: "{model}: {author} asks you to look over it",
    paragraphs: [
      "{author} wishes to publish “{model}” for “{organization}” and asks for a second person’s agreement.",
      "Look at what changes for readers, then approve it or send it back with a word.",
    ],
    action: "Look over the publication",
  },
  "deadline-reminder": {
    subject:
      "{model}: {days, plural, =0 {expected today} one {expected tomorrow} other {expected in # days}}",
    paragraphs: [
      "The data “{model}” of “{organization}” are expected by {date}.",
      "The file you have is enough, even incomplete: hand it in, you will complete it afterwards.",
    ],
    action: "Hand in a file",
  },
  "deadline-passed": {
    subject: "{model}: {days, plural, one {expected yesterday} other {expected # days ago}}",
    paragraphs: [
      "The data “{model}” of “{organization}” were expected by {date}.",
      "The file you have is enough, even incomplete: hand it in, you will complete it afterwards. Something in the way? Tell the person who follows the data at the metropolis.",
    ],
    action: "Hand in a file",
  },
  "acted-on-behalf": {
    subject: "{model}: {author} acted for “{organization}”",
    paragraphs: [
      "{author} acted on behalf of “{organization}” on the data “{model}”: {what}.",
      "The action is noted in the history. You stay in charge of your data and can undo it.",
    ],
    action: "See what was done",
  },
};

const around = {
  fr: { footer: "Ce message vous est envoyé par {site}." },
  en: { footer: "This message is sent to you by {site}." },
} as const;

/** Every text of the mails, by language. */
export const mailMessages = { fr: { ...fr, around: around.fr }, en: { ...en, around: around.en } } as const;

/** What others wrote and pages set: titles of models, names of organisations. */
const NAMES: ReadonlySet<string> = new Set(["model", "organization"]);

function typesetNames(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      NAMES.has(name) && typeof value === "string" ? typesetWords(value) : value,
    ]),
  );
}

/** A mail's words, their placeholders filled; `footer` says which `site`, by its address, sends it. */
export function mailWording(
  language: Language,
  kind: MailKind,
  params: Params,
  site: string,
): MailWording & { readonly footer: string } {
  const wording: MailWording = mailMessages[language][kind];
  const named = typesetNames(params);
  return {
    subject: formatMessage(language, wording.subject, named),
    paragraphs: wording.paragraphs.map((text) => formatMessage(language, text, named)),
    action: wording.action,
    footer: formatMessage(language, mailMessages[language].around.footer, { site }),
  };
}
