import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  title: "Accueil",
  hello: "Bonjour {name}",
  helloAll: "Bonjour",
  now: "À faire maintenant",
  nowTeam: "À faire par l’équipe",
  calm: "Tout est à jour",
  untitled: "« {file} »",

  "review.title": "Confirmer {waiting, plural, one {# cellule} other {# cellules}} : {dataset}",
  "review.text":
    "Le fichier déposé {when} par {author} est lu et nettoyé. {decisions, plural, one {Une décision règle} other {# décisions règlent}} {waiting, plural, one {cette cellule} other {les # cellules}}{invalid, plural, =0 {} one {, dont # valeur à corriger} other {, dont # valeurs à corriger}}. Comptez {minutes, plural, one {une minute} other {# minutes}}.",
  "review.action": "Reprendre la relecture",
  "publish.title": "Publier {records, plural, one {# ligne} other {les # lignes}} : {dataset}",
  "publish.text":
    "Le fichier déposé {when} par {author} est lu et nettoyé, et plus rien n’attend. Regardez ce qui change pour les lecteurs, puis publiez.",
  "publish.action": "Relire et publier",
  "approve.title": "Approuver la publication : {dataset}",
  "approve.text":
    "{records, plural, one {# ligne est prête} other {# lignes sont prêtes}}. Une deuxième personne regarde ce qui change, puis approuve ou renvoie.",
  "approve.action": "Voir la publication",
  "match-columns.title": "Vérifier les colonnes : {dataset}",
  "match-columns.text":
    "Le fichier « {file} », déposé {when} par {author}, a des colonnes que nous n’avons pas reconnues avec certitude. Dites ce qu’elles contiennent ; nous nous en souviendrons.",
  "match-columns.action": "Vérifier les colonnes",
  "choose-model.title": "Dire de quel jeu de données il s’agit",
  "choose-model.text":
    "Les colonnes de « {file} », déposé {when} par {author}, ne suffisent pas à reconnaître le jeu de données.",
  "choose-model.action": "Choisir le jeu de données",
  "repair.title": "Regarder pourquoi « {file} » n’a pas été lu",
  "repair.text": "Le fichier déposé {when} par {author} n’a pas pu être lu jusqu’au bout.",
  "repair.action": "Voir ce qui s’est passé",
  "follow.title": "Lecture de « {file} »",
  "follow.text":
    "Le fichier déposé {when} par {author} est en train d’être lu. La relecture s’ouvrira ensuite.",
  "follow.action": "Suivre la lecture",
  "deposit.title": "Déposer : {dataset}",
  "deposit.text":
    "Ces données sont attendues. Le fichier que vous avez suffit, même incomplet : gardez vos colonnes, vous compléterez ensuite.",
  "deposit.action": "Déposer un fichier",
  "refresh.title": "Mettre à jour : {dataset}",
  "refresh.text":
    "Ces données ont vieilli{days, plural, =0 {} one { : la mise à jour était prévue hier} other { : la mise à jour était prévue il y a # jours}}. Reprenez le fichier publié, ou corrigez en ligne.",
  "refresh.action": "Mettre à jour",
  "collect.title": "Demander des données aux communes",
  "collect.text":
    "Choisissez les jeux de données, les communes et une échéance : chacune le voit dans son espace. Invitez ensuite un référent par commune, depuis la liste des organisations.",
  "collect.action": "Ouvrir une campagne",
  "steer.title": "Suivre les communes",
  "steer.text":
    "Où en est chacune, ce qui attend, ce qui est en retard : le tableau mène au travail lui-même.",
  "steer.action": "Ouvrir le pilotage",
  "first-deposit.title": "Déposer votre premier fichier",
  "first-deposit.text":
    "Excel, LibreOffice, CSV ou cellules collées : prenez le fichier que vous avez, tel qu’il est. Ses colonnes sont reconnues, ses valeurs nettoyées, et rien n’est publié sans vous.",
  "first-deposit.action": "Déposer un fichier",
  "all-done.title": "Rien ne vous attend",
  "all-done.text":
    "{published, plural, one {Votre jeu de données est publié et à jour.} other {Vos # jeux de données sont publiés et à jour.}}",
  "all-done.next": "{dataset} sera à revoir {when}.",
  publishBefore: "À publier avant le {day}, {when}",
  publishLate: "À publier depuis le {day}",
  readingDone: "{records, plural, one {# ligne} other {# lignes}}",
  columnsDone: "{fed} sur {total}",
  cellsDone: "{done} cellules sur {total}",
  cellsNone: "rien à confirmer",
  toHandIn: "à déposer",

  datasets: "Mes jeux de données",
  publishedOf: "{published, plural, =0 {Aucun publié} one {# publié} other {# publiés}} sur {total} communs",
  tableCaption: "Jeux de données, les plus urgents d’abord",
  dataset: "Jeu de données",
  state: "État",
  content: "Contenu",
  publishedOn: "Publié le",
  due: "À revoir",
  action: "Action",
  rows: "{count, plural, one {# ligne} other {# lignes}}",
  never: "Jamais publié",
  noDue: "Sans échéance",
  overdue: "Dépassée {when}",
  "do.resume": "Reprendre",
  "do.deposit": "Déposer",
  "do.update": "Mettre à jour",
  "do.open": "Ouvrir",
  doLabel: "{action} : {dataset}",
  all: "Voir les {total} jeux",
  noneTitle: "Rien n’est encore demandé ni publié",
  noneText:
    "Les jeux de données que le territoire partage sont prêts à recevoir les vôtres. Déposez un fichier, ou regardez la liste.",
  noneAction: "Voir les jeux de données",

  dropHint: "Excel, LibreOffice, CSV… Gardez vos colonnes : nous reconnaissons le jeu de données.",
  paste: "Coller un tableau",
  template: "Prendre un gabarit vide",

  deadlines: "Échéances",
  noDeadline: "Aucune échéance dans les trois mois.",
  "why.campaign": "campagne de la Métropole",
  "why.frequency": "mise à jour prévue",
  late: "dépassée",

  readers: "Ce que voient les habitants",
  readings:
    "{readings, plural, =0 {Aucune lecture} one {# lecture} other {# lectures}} en {month}, {downloads, plural, =0 {aucun téléchargement} one {# téléchargement} other {# téléchargements}}.",
  nothingPublished: "Rien n’est encore publié : votre page attend vos premières données.",
  ownPage: "Ouvrir notre page",

  help: "Besoin d’aide ?",
  helpText: "L’équipe données ({name}) répond ",
  helpMail: "par message",
  helpNone: "Écrivez à la personne qui gère les données du territoire.",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  title: "Home",
  hello: "Hello {name}",
  helloAll: "Hello",
  now: "To do now",
  nowTeam: "For the team to do",
  calm: "All is up to date",
  untitled: "“{file}”",

  "review.title": "Confirm {waiting, plural, one {# cell} other {# cells}}: {dataset}",
  "review.text":
    "The file handed in {when} by {author} is read and cleaned. {decisions, plural, one {One decision settles} other {# decisions settle}} {waiting, plural, one {this cell} other {the # cells}}{invalid, plural, =0 {} one {, # of them a value to correct} other {, # of them values to correct}}. Allow {minutes, plural, one {a minute} other {# minutes}}.",
  "review.action": "Resume the review",
  "publish.title": "Publish {records, plural, one {# row} other {the # rows}}: {dataset}",
  "publish.text":
    "The file handed in {when} by {author} is read and cleaned, and nothing waits any more. Look at what changes for readers, then publish.",
  "publish.action": "Look over and publish",
  "approve.title": "Approve the publication: {dataset}",
  "approve.text":
    "{records, plural, one {# row is ready} other {# rows are ready}}. A second person looks at what changes, then approves or sends back.",
  "approve.action": "See the publication",
  "match-columns.title": "Check the columns: {dataset}",
  "match-columns.text":
    "The file “{file}”, handed in {when} by {author}, has columns that we did not recognise with certainty. Say what they hold; we will remember it.",
  "match-columns.action": "Check the columns",
  "choose-model.title": "Say which dataset it is",
  "choose-model.text":
    "The columns of “{file}”, handed in {when} by {author}, are not enough to recognise the dataset.",
  "choose-model.action": "Choose the dataset",
  "repair.title": "See why “{file}” was not read",
  "repair.text": "The file handed in {when} by {author} could not be read to its end.",
  "repair.action": "See what happened",
  "follow.title": "Reading “{file}”",
  "follow.text": "The file handed in {when} by {author} is being read. The review opens next.",
  "follow.action": "Follow the reading",
  "deposit.title": "Hand in: {dataset}",
  "deposit.text":
    "These data are expected. The file you have is enough, even incomplete: keep your columns, you will complete it afterwards.",
  "deposit.action": "Hand in a file",
  "refresh.title": "Update: {dataset}",
  "refresh.text":
    "These data have aged{days, plural, =0 {} one {: the update was due yesterday} other {: the update was due # days ago}}. Take the published file again, or correct it online.",
  "refresh.action": "Update",
  "collect.title": "Ask the communes for data",
  "collect.text":
    "Choose the datasets, the communes and a deadline: each sees it in its workspace. Then invite one référent per commune, from the list of organisations.",
  "collect.action": "Open a campaign",
  "steer.title": "Follow the communes",
  "steer.text": "Where each stands, what waits, what is late: the table leads to the work itself.",
  "steer.action": "Open the cockpit",
  "first-deposit.title": "Hand in your first file",
  "first-deposit.text":
    "Excel, LibreOffice, CSV or pasted cells: take the file you have, as it is. Its columns are recognised, its values cleaned, and nothing is published without you.",
  "first-deposit.action": "Hand in a file",
  "all-done.title": "Nothing is waiting for you",
  "all-done.text":
    "{published, plural, one {Your dataset is published and up to date.} other {Your # datasets are published and up to date.}}",
  "all-done.next": "{dataset} is to be looked over {when}.",
  publishBefore: "To be published before {day}, {when}",
  publishLate: "To be published since {day}",
  readingDone: "{records, plural, one {# row} other {# rows}}",
  columnsDone: "{fed} of {total}",
  cellsDone: "{done} cells of {total}",
  cellsNone: "nothing to confirm",
  toHandIn: "to hand in",

  datasets: "My datasets",
  publishedOf:
    "{published, plural, =0 {None published} one {# published} other {# published}} of {total} shared",
  tableCaption: "Datasets, the most urgent first",
  dataset: "Dataset",
  state: "State",
  content: "Content",
  publishedOn: "Published on",
  due: "To look over",
  action: "Action",
  rows: "{count, plural, one {# row} other {# rows}}",
  never: "Never published",
  noDue: "No due date",
  overdue: "Past {when}",
  "do.resume": "Resume",
  "do.deposit": "Hand in",
  "do.update": "Update",
  "do.open": "Open",
  doLabel: "{action}: {dataset}",
  all: "See the {total} datasets",
  noneTitle: "Nothing is asked for or published yet",
  noneText:
    "The datasets that the territory shares are ready for yours. Hand in a file, or look at the list.",
  noneAction: "See the datasets",

  dropHint: "Excel, LibreOffice, CSV… Keep your columns: we recognise the dataset.",
  paste: "Paste a table",
  template: "Take an empty template",

  deadlines: "Deadlines",
  noDeadline: "No deadline within three months.",
  "why.campaign": "campaign of the metropolis",
  "why.frequency": "update due",
  late: "past",

  readers: "What residents see",
  readings:
    "{readings, plural, =0 {No reading} one {# reading} other {# readings}} in {month}, {downloads, plural, =0 {no download} one {# download} other {# downloads}}.",
  nothingPublished: "Nothing is published yet: your page is waiting for your first data.",
  ownPage: "Open our page",

  help: "Need help?",
  helpText: "The data team ({name}) answers ",
  helpMail: "by message",
  helpNone: "Write to whoever looks after the territory’s data.",
};

export type HomeText = keyof typeof fr;

/** The words of the workspace's home, by language. */
export const homeMessages: Readonly<Record<Language, Readonly<Record<HomeText, string>>>> = { fr, en };

export type HomeTexts = (key: HomeText, params?: Params) => string;

/** The words of the workspace's home in one language. */
export function homeTexts(language: Language): HomeTexts {
  return (key, params) => formatMessage(language, homeMessages[language][key], params);
}
