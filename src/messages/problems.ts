import type { Params } from "../domain/journal/outcome.ts";
import type { ProblemCode } from "../domain/problem/problems.ts";
import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";
import { outlineMessage } from "./outlineMessage.ts";

/** What a problem is, in a few words, and what to do about it, in a sentence or two. */
export interface ProblemWording {
  readonly title: string;
  readonly text: string;
}

const fr: Readonly<Record<ProblemCode, ProblemWording>> = {
  "request.invalid": {
    title: "Demande incomprise",
    text: "« {parameter} » n’a pas été compris. Corrigez-le et recommencez.",
  },
  "request.incomplete": {
    title: "Il manque une réponse",
    text: "Complétez les champs signalés, puis recommencez. Ce que vous avez saisi est gardé.",
  },
  "request.form-expired": {
    title: "Formulaire resté ouvert trop longtemps",
    text: "Rechargez la page et envoyez à nouveau. Rien n’a été enregistré.",
  },
  "request.page-unknown": {
    title: "Page introuvable",
    text: "Cette adresse ne mène nulle part. Vérifiez-la, ou repartez de l’accueil.",
  },
  "request.method": {
    title: "Action impossible à cette adresse",
    text: "Cette adresse accepte {allowed}. Reprenez depuis la page précédente, ou consultez la documentation.",
  },
  "request.not-acceptable": {
    title: "Format indisponible",
    text: "Choisissez l’un de ces formats : {formats}.",
  },
  "request.wrong-type": {
    title: "Type de contenu non reconnu",
    text: "Envoyez l’un de ces types : {types}.",
  },
  "request.too-large": {
    title: "Envoi trop lourd",
    text: "La limite est de {limit}. Envoyez moins à la fois.",
  },
  "request.range": {
    title: "Partie introuvable",
    text: "Le fichier compte {size} octets. Demandez une partie qui s’y trouve, ou le fichier entier.",
  },
  "request.too-many": {
    title: "Trop de demandes en peu de temps",
    text: "Attendez {seconds, plural, one {# seconde} other {# secondes}}, puis recommencez.",
  },
  "request.changed": {
    title: "Modifié entre-temps",
    text: "Ce que vous modifiez a changé depuis votre lecture. Relisez-le, puis recommencez.",
  },
  "request.interrupted": {
    title: "Envoi interrompu",
    text: "L’envoi s’est arrêté avant la fin et rien n’a été enregistré. Recommencez.",
  },

  "session.required": {
    title: "Connectez-vous pour continuer",
    text: "Cette page est réservée aux personnes connectées. Après la connexion, vous y reviendrez.",
  },
  "session.expired": {
    title: "Reconnectez-vous",
    text: "Votre session est terminée. Votre saisie est gardée et vous la retrouverez après la connexion.",
  },
  "sign-in.code-wrong": {
    title: "Code inexact",
    text: "Vérifiez les chiffres reçus par courriel, ou demandez un nouveau code.",
  },
  "sign-in.code-expired": {
    title: "Code périmé",
    text: "Ce code n’est plus valable. Demandez-en un nouveau.",
  },
  "sign-in.too-many": {
    title: "Trop d’essais de connexion",
    text: "Attendez {minutes, plural, one {# minute} other {# minutes}}, puis demandez un nouveau code.",
  },
  "sign-in.refused": {
    title: "Connexion refusée",
    text: "Ce compte n’ouvre pas d’espace ici. Demandez une invitation à la personne qui gère les données de votre mairie.",
  },
  "sign-in.unavailable": {
    title: "Connexion indisponible pour le moment",
    text: "Le service d’identité ne répond pas. Connectez-vous par courriel, ou recommencez dans quelques minutes.",
  },

  "access.forbidden": {
    title: "Votre rôle ne le permet pas",
    text: "Demandez à la personne référente de votre organisation de le faire, ou de changer votre rôle.",
  },
  "access.organization-only": {
    title: "Page réservée",
    text: "Cette page est réservée à l’organisation « {organization} ».",
  },
  "access.own-approval": {
    title: "Une autre personne doit relire",
    text: "Vous avez demandé cette publication : une autre personne de votre organisation doit l’approuver.",
  },

  "token.invalid": {
    title: "Clé d’accès inconnue",
    text: "Vérifiez la clé envoyée, ou créez-en une nouvelle dans votre espace.",
  },
  "token.expired": {
    title: "Clé d’accès périmée",
    text: "Créez une nouvelle clé dans votre espace et remplacez l’ancienne dans votre logiciel.",
  },
  "token.scope": {
    title: "Clé d’accès insuffisante",
    text: "Cette clé ne permet pas cette action. Créez une clé qui la permet dans votre espace.",
  },
  "token.unknown": {
    title: "Clé d’accès introuvable",
    text: "Cette clé n’existe pas ou a été retirée. Revenez à la liste de vos clés.",
  },

  "installation.key-unknown": {
    title: "Lien d’installation non valable",
    text: "Ouvrez le lien que le serveur a écrit à son dernier démarrage.",
  },
  "installation.done": {
    title: "Installation déjà faite",
    text: "Le territoire est installé. Connectez-vous avec votre adresse électronique.",
  },

  "organization.unknown": {
    title: "Organisation introuvable",
    text: "Vérifiez l’adresse, ou cherchez la commune dans la liste.",
  },
  "organization.exists": {
    title: "Organisation déjà inscrite",
    text: "Le SIREN {siren} est déjà celui de « {organization} ». Ouvrez sa fiche pour la modifier.",
  },
  "account.unknown": {
    title: "Compte introuvable",
    text: "Ce compte n’existe pas ou a été fermé. Revenez à la liste des membres.",
  },
  "account.exists": {
    title: "Déjà membre",
    text: "Cette personne est déjà membre de l’organisation. Changez son rôle dans la liste des membres.",
  },
  "account.last-administrator": {
    title: "Il faut garder une personne qui administre",
    text: "Donnez d’abord ce rôle à quelqu’un d’autre, puis recommencez.",
  },
  "invitation.unknown": {
    title: "Invitation introuvable",
    text: "Vérifiez le lien reçu par courriel, ou demandez une nouvelle invitation.",
  },
  "invitation.used": {
    title: "Invitation déjà acceptée",
    text: "Connectez-vous avec l’adresse qui a reçu l’invitation.",
  },
  "invitation.expired": {
    title: "Invitation périmée",
    text: "Demandez-en une nouvelle à la personne qui vous a invité.",
  },
  "invitation.pending": {
    title: "Invitation déjà envoyée",
    text: "Cette adresse a déjà une invitation en attente. Renvoyez-la depuis la liste des membres.",
  },
  "invitation.other-address": {
    title: "Invitation destinée à une autre adresse",
    text: "Déconnectez-vous, puis connectez-vous avec l’adresse qui a reçu l’invitation.",
  },

  "model.unknown": {
    title: "Modèle de données introuvable",
    text: "Vérifiez l’adresse, ou choisissez un modèle dans la liste.",
  },
  "model.invalid": {
    title: "Modèle de données à corriger",
    text: "Corrigez les points signalés, puis recommencez.",
  },
  "model.version-exists": {
    title: "Version déjà publiée",
    text: "La version {version} existe et ne change plus. Donnez un numéro plus élevé.",
  },
  "model.in-use": {
    title: "Modèle utilisé",
    text: "Des données suivent ce modèle. Proposez une nouvelle version plutôt que de le retirer.",
  },
  "model.changed": {
    title: "Le modèle a changé",
    text: "Le modèle est passé à la version {version} depuis ce dépôt. Relancez la lecture du fichier : vos réponses seront reprises.",
  },

  "campaign.unknown": {
    title: "Campagne introuvable",
    text: "Vérifiez l’adresse, ou revenez à la liste des campagnes.",
  },
  "campaign.closed": {
    title: "Campagne close",
    text: "Cette campagne n’attend plus de données. Vous pouvez toujours mettre à jour votre jeu de données.",
  },
  "campaign.exists": {
    title: "Campagne déjà ouverte",
    text: "Une campagne est en cours pour ce modèle. Ajoutez-y les communes, ou changez son échéance.",
  },

  "deposit.unknown": {
    title: "Dépôt introuvable",
    text: "Vérifiez l’adresse, ou revenez à la liste de vos dépôts.",
  },
  "deposit.too-large": {
    title: "Fichier trop lourd",
    text: "La limite est de {limit}. Déposez le fichier en plusieurs parties, ou enregistrez-le en csv.",
  },
  "deposit.wrong-kind": {
    title: "Ce fichier n’est pas un tableau",
    text: "Déposez un tableau : xlsx, xls, ods, csv, tsv, json ou geojson.",
  },
  "deposit.unreadable": {
    title: "Fichier illisible",
    text: "Ouvrez-le dans votre tableur, enregistrez-le à nouveau, puis déposez-le.",
  },
  "deposit.empty": {
    title: "Aucune ligne de données",
    text: "Ce fichier ne contient pas de tableau rempli. Vérifiez que vous déposez le bon.",
  },
  "deposit.interrupted": {
    title: "Envoi du fichier interrompu",
    text: "Le fichier n’est pas arrivé en entier et rien n’a été gardé. Déposez-le à nouveau.",
  },
  "deposit.no-model": {
    title: "Modèle à choisir",
    text: "Le contenu ne dit pas de quel jeu de données il s’agit. Choisissez-le dans la liste.",
  },
  "deposit.being-read": {
    title: "Lecture en cours",
    text: "Ce fichier est encore en train d’être lu. La page avance toute seule.",
  },
  "deposit.columns-waiting": {
    title: "Colonnes à relier",
    text: "Dites d’abord à quel champ correspond chaque colonne signalée.",
  },
  "deposit.failed": {
    title: "Lecture arrêtée",
    text: "Ce fichier n’a pas pu être lu jusqu’au bout. Relancez la lecture, ou déposez-le à nouveau.",
  },
  "deposit.published": {
    title: "Dépôt déjà publié",
    text: "Ces données sont publiées. Pour les changer, commencez une mise à jour.",
  },
  "deposit.replaced": {
    title: "Dépôt remplacé",
    text: "Un dépôt plus récent remplace celui-ci. Ouvrez le plus récent pour continuer.",
  },
  "deposit.file-lost": {
    title: "Fichier absent",
    text: "Le fichier reçu n’est plus dans le stockage. Déposez-le à nouveau ; les données publiées ne changent pas.",
  },

  "record.unknown": {
    title: "Ligne introuvable",
    text: "Cette ligne n’existe pas ici. Revenez à la liste.",
  },
  "record.field-unknown": {
    title: "Champ inconnu du modèle",
    text: "« {field} » n’est pas un champ du modèle « {model} »{near, select, none {} other { ; les plus proches : {near}}}. Rien n’a été enregistré : corrigez le nom, ou retirez ce champ.",
  },
  "record.changed": {
    title: "Ligne modifiée entre-temps",
    text: "{author} a modifié cette ligne pendant votre saisie. Comparez les deux, puis choisissez : rien n’est perdu.",
  },
  "record.withdrawn": {
    title: "Ligne retirée",
    text: "Cette ligne a été retirée du jeu de données. Son historique reste lisible.",
  },
  "cell.unknown": {
    title: "Cellule introuvable",
    text: "Cette cellule n’attend pas de réponse. Rechargez la relecture.",
  },
  "cell.changed": {
    title: "Cellule réglée entre-temps",
    text: "{author} a réglé cette cellule pendant votre saisie. Comparez les deux, puis choisissez.",
  },
  "cell.value-refused": {
    title: "Valeur à corriger",
    text: "« {value} » ne convient pas au champ « {field} ». Corrigez la valeur signalée.",
  },
  "cell.not-offered": {
    title: "Proposition absente",
    text: "« {value} » n’est pas proposé pour cette cellule. Choisissez une proposition, ou écrivez la bonne valeur.",
  },
  "question.unknown": {
    title: "Question introuvable",
    text: "Cette question n’attend plus de réponse. Rechargez la relecture.",
  },
  "question.answer-refused": {
    title: "Réponse impossible",
    text: "Cette réponse n’est pas proposée pour cette question. Choisissez-en une dans la liste.",
  },
  "decision.unknown": {
    title: "Décision introuvable",
    text: "Cette décision n’existe pas ou a été retirée. Revenez à la liste.",
  },
  "decision.promoted": {
    title: "Décision déjà étendue au territoire",
    text: "Elle vaut déjà pour toutes les communes. Rien n’est à faire.",
  },

  "publication.blocked": {
    title: "Pas encore prêt à publier",
    text: "Réglez d’abord ce qui est signalé, puis publiez.",
  },
  "publication.nothing-new": {
    title: "Rien de nouveau à publier",
    text: "Ces données sont les mêmes que celles déjà publiées.",
  },
  "publication.overtaken": {
    title: "Une autre publication est passée avant",
    text: "Les données publiées ont changé depuis votre relecture. Regardez ce qui change, puis publiez.",
  },
  "publication.not-asked": {
    title: "Aucune publication à approuver",
    text: "La demande a été retirée ou déjà traitée. Revenez au jeu de données.",
  },
  "publication.already-asked": {
    title: "Publication déjà demandée",
    text: "Elle attend une deuxième lecture. Vous serez prévenu de la réponse.",
  },
  "metadata.invalid": {
    title: "Fiche à compléter",
    text: "Corrigez les champs signalés, puis enregistrez. Ce que vous avez saisi est gardé.",
  },
  "revision.unknown": {
    title: "Version des données introuvable",
    text: "Cette révision n’existe pas. Choisissez-en une dans l’historique.",
  },
  "revision.current": {
    title: "C’est déjà la version publiée",
    text: "Choisissez une révision plus ancienne à rétablir.",
  },
  "dataset.unknown": {
    title: "Jeu de données introuvable",
    text: "Vérifiez l’adresse, ou cherchez dans la liste des jeux de données.",
  },
  "dataset.not-published": {
    title: "Pas encore publié",
    text: "Ces données ne sont pas encore publiées. Revenez plus tard, ou regardez celles des autres communes.",
  },
  "dataset.withdrawn": {
    title: "Jeu de données retiré",
    text: "{organization} a retiré ces données le {date}. La page garde leur histoire.",
  },

  "export.unknown": {
    title: "Fichier introuvable",
    text: "Ce fichier n’existe pas. Les formats proposés sont sur la page du jeu de données.",
  },
  "export.being-built": {
    title: "Fichier en préparation",
    text: "Le fichier se prépare. Recommencez dans quelques secondes.",
  },
  "query.bbox": {
    title: "Emprise incomprise",
    text: "« {value} » n’est pas une emprise. Écrivez quatre nombres séparés par des virgules : ouest, sud, est, nord.",
  },
  "query.crs": {
    title: "Système de coordonnées inconnu",
    text: "« {value} » n’est pas proposé. Choisissez l’un de ceux que liste la collection.",
  },
  "query.datetime": {
    title: "Date incomprise",
    text: "« {value} » n’est pas une date ni une période. Écrivez par exemple 2026-11-21T00:00:00Z.",
  },
  "query.limit": {
    title: "Nombre de lignes incompris",
    text: "« {value} » n’est pas un nombre de lignes. Donnez un nombre entier entre 1 et {most}.",
  },
  "query.cursor": {
    title: "Suite introuvable",
    text: "Ce lien de page suivante n’est pas lisible. Reprenez depuis la première page.",
  },
  "query.filter": {
    title: "Filtre incompris",
    text: "Au caractère {position}, « {found} » ne convient pas : il faut {expected, select, value {une valeur ou un champ} condition {une condition} operator {une comparaison (=, <, LIKE, BETWEEN, IN, IS)} open {une parenthèse ouvrante} close {une parenthèse fermante} comma {une virgule} and {la seconde borne} null {la fin de la condition IS} number {un nombre} text {un texte entre apostrophes} date {une date comme 2026-11-21} timestamp {un instant comme 2026-11-21T09:00:00Z} geometry {une géométrie} list {une liste} end {la fin du filtre} quote {la fin d’un texte} args {ses arguments} other {un document JSON}}. La documentation donne des exemples.",
  },
  "query.filter-unfinished": {
    title: "Filtre inachevé",
    text: "Le filtre s’arrête trop tôt : il faut encore {expected, select, value {une valeur ou un champ} condition {une condition} operator {une comparaison (=, <, LIKE, BETWEEN, IN, IS)} open {une parenthèse ouvrante} close {une parenthèse fermante} comma {une virgule} and {la seconde borne} null {la fin de la condition IS} number {un nombre} text {un texte entre apostrophes} date {une date comme 2026-11-21} timestamp {un instant comme 2026-11-21T09:00:00Z} geometry {une géométrie} list {une liste} end {la fin du filtre} quote {la fin d’un texte} args {ses arguments} other {un document JSON}}. La documentation donne des exemples.",
  },
  "query.filter-json": {
    title: "Filtre JSON incompris",
    text: "À l’endroit {path}, il faut {expected, select, value {une valeur ou un champ} condition {une condition} operator {une comparaison (=, <, LIKE, BETWEEN, IN, IS)} open {une parenthèse ouvrante} close {une parenthèse fermante} comma {une virgule} and {la seconde borne} null {la fin de la condition IS} number {un nombre} text {un texte entre apostrophes} date {une date comme 2026-11-21} timestamp {un instant comme 2026-11-21T09:00:00Z} geometry {une géométrie} list {une liste} end {la fin du filtre} quote {la fin d’un texte} args {ses arguments} other {un document JSON}}. La documentation donne des exemples.",
  },
  "query.filter-too-deep": {
    title: "Filtre trop imbriqué",
    text: "Le filtre dépasse {most} niveaux de parenthèses. Simplifiez-le.",
  },
  "query.filter-too-long": {
    title: "Filtre trop long",
    text: "Le filtre dépasse {most} caractères ou conditions. Simplifiez-le.",
  },
  "query.filter-unsupported": {
    title: "Fonction absente",
    text: "« {what} » n’existe pas ici. Les fonctions proposées sont {offered}.",
  },
  "query.filter-value": {
    title: "Comparaison impossible",
    text: "« {value} » ne se compare pas à « {property} ». Voyez les types dans la liste des champs.",
  },
  "query.filter-geometry": {
    title: "Géométrie mal placée",
    text: "Ces fonctions comparent le champ « geometry » à une géométrie écrite dans le filtre. Corrigez le filtre.",
  },
  "query.property": {
    title: "Champ inconnu",
    text: "« {value} » n’est pas un champ de cette collection. Voyez la liste de ses champs.",
  },
  "query.parameter": {
    title: "Paramètre inconnu",
    text: "« {value} » n’est pas un paramètre de cette adresse. Retirez-le, ou voyez la documentation.",
  },
  "query.sort": {
    title: "Tri impossible",
    text: "On ne peut pas trier par « {value} ». Choisissez un champ de la collection.",
  },
  "query.too-costly": {
    title: "Demande trop longue à calculer",
    text: "La recherche a été arrêtée. Réduisez l’emprise, ou simplifiez le filtre.",
  },
  "report.unknown": {
    title: "Signalement introuvable",
    text: "Ce signalement n’existe pas ou a été clos. Revenez à la liste.",
  },
  "reuse.unknown": {
    title: "Réutilisation introuvable",
    text: "Cette réutilisation n’existe pas ou a été retirée. Revenez à la liste.",
  },

  "backup.exists": {
    title: "Ce dossier existe déjà",
    text: "Rien n’a été écrit dans « {folder} ». Donnez le nom d’un dossier nouveau.",
  },
  "backup.unreadable": {
    title: "Sauvegarde illisible",
    text: "« {folder} » n’est pas une sauvegarde complète : son fichier manifest.json manque ou n’est pas lisible. Prenez-en une autre.",
  },
  "backup.damaged": {
    title: "Sauvegarde abîmée",
    text: "Le fichier « {file} » de la sauvegarde n’est pas celui qui avait été écrit. Rien n’a été repris : prenez une autre copie.",
  },
  "backup.newer": {
    title: "Sauvegarde d’une version plus récente",
    text: "Mettez Traboule à jour, puis reprenez cette sauvegarde.",
  },
  "backup.not-empty": {
    title: "La plateforme contient déjà des données",
    text: "Une sauvegarde se reprend dans un dossier ou une base vide. Rien n’a été changé.",
  },
  "folder.in-use": {
    title: "Ce dossier est déjà utilisé",
    text: "Une plateforme tourne déjà sur « {folder} ». Arrêtez-la, ou donnez un autre dossier.",
  },

  "service.database": {
    title: "Données momentanément indisponibles",
    text: "Rien n’est perdu. Recommencez dans quelques instants.",
  },
  "service.files": {
    title: "Stockage des fichiers indisponible",
    text: "Rien n’est perdu. Recommencez dans quelques instants.",
  },
  "service.mail": {
    title: "Envoi de courriels indisponible",
    text: "Le message n’est pas parti. Recommencez dans quelques minutes.",
  },
  "service.addresses": {
    title: "Recherche d’adresses indisponible",
    text: "Placez le point sur la carte, ou recommencez dans quelques minutes.",
  },
  "service.busy": {
    title: "Beaucoup de demandes à la fois",
    text: "Recommencez dans quelques instants.",
  },
  "service.stopping": {
    title: "Redémarrage en cours",
    text: "Le service revient dans quelques instants. Ce qui était enregistré l’est toujours.",
  },
  "service.unexpected": {
    title: "Panne de notre côté",
    text: "Ce n’est pas de votre fait et rien n’est perdu. Recommencez ; si cela dure, donnez la référence {reference} à l’assistance.",
  },
};

const en: Readonly<Record<ProblemCode, ProblemWording>> = {
  "request.invalid": {
    title: "Request not understood",
    text: "“{parameter}” was not understood. Correct it and try again.",
  },
  "request.incomplete": {
    title: "An answer is missing",
    text: "Fill in the fields pointed out, then try again. What you typed is kept.",
  },
  "request.form-expired": {
    title: "Form left open too long",
    text: "Reload the page and send again. Nothing was saved.",
  },
  "request.page-unknown": {
    title: "Page not found",
    text: "This address leads nowhere. Check it, or start again from the home page.",
  },
  "request.method": {
    title: "Not possible at this address",
    text: "This address accepts {allowed}. Go back to the previous page, or see the documentation.",
  },
  "request.not-acceptable": {
    title: "Format not available",
    text: "Choose one of these formats: {formats}.",
  },
  "request.wrong-type": { title: "Content type not recognised", text: "Send one of these types: {types}." },
  "request.too-large": { title: "Too much at once", text: "The limit is {limit}. Send less at a time." },
  "request.range": {
    title: "No such part",
    text: "The file has {size} bytes. Ask for a part within it, or for the whole file.",
  },
  "request.too-many": {
    title: "Too many requests in a short time",
    text: "Wait {seconds, plural, one {# second} other {# seconds}}, then try again.",
  },
  "request.changed": {
    title: "Changed in the meantime",
    text: "What you are changing is no longer as you read it. Read it again, then retry.",
  },
  "request.interrupted": {
    title: "Sending interrupted",
    text: "Sending stopped before the end and nothing was saved. Try again.",
  },

  "session.required": {
    title: "Sign in to go on",
    text: "This page is for people who are signed in. You will come back to it after signing in.",
  },
  "session.expired": {
    title: "Sign in again",
    text: "Your session has ended. What you typed is kept, and will be there after you sign in.",
  },
  "sign-in.code-wrong": {
    title: "Wrong code",
    text: "Check the digits received by e-mail, or ask for a new code.",
  },
  "sign-in.code-expired": {
    title: "Code no longer valid",
    text: "This code is no longer valid. Ask for a new one.",
  },
  "sign-in.too-many": {
    title: "Too many sign-in attempts",
    text: "Wait {minutes, plural, one {# minute} other {# minutes}}, then ask for a new code.",
  },
  "sign-in.refused": {
    title: "Sign-in refused",
    text: "This account opens no workspace here. Ask whoever manages your town hall’s data for an invitation.",
  },
  "sign-in.unavailable": {
    title: "Sign-in not available at the moment",
    text: "The identity service does not answer. Sign in by e-mail, or try again in a few minutes.",
  },

  "access.forbidden": {
    title: "Your role does not allow it",
    text: "Ask your organisation’s referent to do it, or to change your role.",
  },
  "access.organization-only": {
    title: "Reserved page",
    text: "This page is reserved for the organisation “{organization}”.",
  },
  "access.own-approval": {
    title: "Somebody else must look",
    text: "You asked for this publication: another person of your organisation must approve it.",
  },

  "token.invalid": {
    title: "Unknown access key",
    text: "Check the key you sent, or create a new one in your workspace.",
  },
  "token.expired": {
    title: "Access key no longer valid",
    text: "Create a new key in your workspace and replace the old one in your software.",
  },
  "token.scope": {
    title: "Access key too narrow",
    text: "This key does not allow this. Create one that does in your workspace.",
  },
  "token.unknown": {
    title: "Access key not found",
    text: "This key does not exist or was withdrawn. Go back to your list of keys.",
  },

  "installation.key-unknown": {
    title: "Installation link not valid",
    text: "Open the link that the server wrote when it last started.",
  },
  "installation.done": {
    title: "Already installed",
    text: "The territory is installed. Sign in with your e-mail address.",
  },

  "organization.unknown": {
    title: "Organisation not found",
    text: "Check the address, or look for the commune in the list.",
  },
  "organization.exists": {
    title: "Organisation already listed",
    text: "SIREN {siren} already belongs to “{organization}”. Open its page to change it.",
  },
  "account.unknown": {
    title: "Account not found",
    text: "This account does not exist or was closed. Go back to the list of members.",
  },
  "account.exists": {
    title: "Already a member",
    text: "This person is already a member of the organisation. Change their role in the list of members.",
  },
  "account.last-administrator": {
    title: "An administrator must remain",
    text: "Give this role to someone else first, then try again.",
  },
  "invitation.unknown": {
    title: "Invitation not found",
    text: "Check the link received by e-mail, or ask for a new invitation.",
  },
  "invitation.used": {
    title: "Invitation already accepted",
    text: "Sign in with the address that received the invitation.",
  },
  "invitation.expired": {
    title: "Invitation no longer valid",
    text: "Ask the person who invited you for a new one.",
  },
  "invitation.pending": {
    title: "Invitation already sent",
    text: "This address already has an invitation. Send it again from the list of members.",
  },
  "invitation.other-address": {
    title: "Invitation meant for another address",
    text: "Sign out, then sign in with the address that received the invitation.",
  },

  "model.unknown": { title: "Model not found", text: "Check the address, or choose a model in the list." },
  "model.invalid": { title: "Model to correct", text: "Correct what is pointed out, then try again." },
  "model.version-exists": {
    title: "Version already published",
    text: "Version {version} exists and no longer changes. Give a higher number.",
  },
  "model.in-use": {
    title: "Model in use",
    text: "Data follow this model. Propose a new version rather than withdrawing it.",
  },
  "model.changed": {
    title: "The model has changed",
    text: "The model has moved to version {version} since this deposit. Read the file again: your answers will be taken up.",
  },

  "campaign.unknown": {
    title: "Campaign not found",
    text: "Check the address, or go back to the list of campaigns.",
  },
  "campaign.closed": {
    title: "Campaign closed",
    text: "This campaign no longer expects data. You may still update your dataset.",
  },
  "campaign.exists": {
    title: "Campaign already open",
    text: "A campaign is under way for this model. Add the communes to it, or change its deadline.",
  },

  "deposit.unknown": {
    title: "Deposit not found",
    text: "Check the address, or go back to your list of deposits.",
  },
  "deposit.too-large": {
    title: "File too large",
    text: "The limit is {limit}. Hand the file in in several parts, or save it as csv.",
  },
  "deposit.wrong-kind": {
    title: "This file is no table",
    text: "Hand in a table: xlsx, xls, ods, csv, tsv, json or geojson.",
  },
  "deposit.unreadable": {
    title: "Unreadable file",
    text: "Open it in your spreadsheet software, save it again, then hand it in.",
  },
  "deposit.empty": {
    title: "No row of data",
    text: "This file holds no filled table. Make sure it is the right one.",
  },
  "deposit.interrupted": {
    title: "File not fully received",
    text: "The file did not arrive whole and nothing was kept. Hand it in again.",
  },
  "deposit.no-model": {
    title: "Model to choose",
    text: "The content does not say which dataset it is. Choose it in the list.",
  },
  "deposit.being-read": {
    title: "Being read",
    text: "This file is still being read. The page moves on by itself.",
  },
  "deposit.columns-waiting": {
    title: "Columns to match",
    text: "First say which field each column pointed out stands for.",
  },
  "deposit.failed": {
    title: "Reading stopped",
    text: "This file could not be read to its end. Start again, or hand it in once more.",
  },
  "deposit.published": {
    title: "Deposit already published",
    text: "These data are published. To change them, start an update.",
  },
  "deposit.replaced": {
    title: "Deposit replaced",
    text: "A later deposit replaces this one. Open the latest to go on.",
  },
  "deposit.file-lost": {
    title: "File missing",
    text: "The file received is no longer in storage. Hand it in again; the published data do not change.",
  },

  "record.unknown": { title: "Row not found", text: "This row does not exist here. Go back to the list." },
  "record.field-unknown": {
    title: "Field that the model does not know",
    text: "“{field}” is no field of the model “{model}”{near, select, none {} other {; the nearest: {near}}}. Nothing was saved: correct the name, or remove this field.",
  },
  "record.changed": {
    title: "Row changed in the meantime",
    text: "{author} changed this row while you were typing. Compare both, then choose: nothing is lost.",
  },
  "record.withdrawn": {
    title: "Row withdrawn",
    text: "This row was withdrawn from the dataset. Its history can still be read.",
  },
  "cell.unknown": {
    title: "Cell not found",
    text: "This cell is not waiting for an answer. Reload the review.",
  },
  "cell.changed": {
    title: "Cell settled in the meantime",
    text: "{author} settled this cell while you were typing. Compare both, then choose.",
  },
  "cell.value-refused": {
    title: "Value to correct",
    text: "“{value}” does not suit the field “{field}”. Correct the value pointed out.",
  },
  "cell.not-offered": {
    title: "No such proposal",
    text: "“{value}” is not proposed for this cell. Choose a proposal, or write the right value.",
  },
  "question.unknown": {
    title: "Question not found",
    text: "This question is no longer waiting for an answer. Reload the review.",
  },
  "question.answer-refused": {
    title: "Answer not possible",
    text: "This answer is not proposed for this question. Choose one in the list.",
  },
  "decision.unknown": {
    title: "Decision not found",
    text: "This decision does not exist or was withdrawn. Go back to the list.",
  },
  "decision.promoted": {
    title: "Decision already holds for the territory",
    text: "It already holds for every commune. Nothing is to be done.",
  },

  "publication.blocked": {
    title: "Not ready to publish yet",
    text: "First settle what is pointed out, then publish.",
  },
  "publication.nothing-new": {
    title: "Nothing new to publish",
    text: "These data are the same as those already published.",
  },
  "publication.overtaken": {
    title: "Another publication came first",
    text: "The published data have changed since your review. Look at what changes, then publish.",
  },
  "publication.not-asked": {
    title: "No publication to approve",
    text: "The request was withdrawn or already dealt with. Go back to the dataset.",
  },
  "publication.already-asked": {
    title: "Publication already asked for",
    text: "It waits for a second pair of eyes. You will be told of the answer.",
  },
  "metadata.invalid": {
    title: "Sheet to complete",
    text: "Correct the fields pointed out, then save. What you typed is kept.",
  },
  "revision.unknown": {
    title: "Revision not found",
    text: "This revision does not exist. Choose one in the history.",
  },
  "revision.current": {
    title: "Already the published state",
    text: "Choose an older revision to restore.",
  },
  "dataset.unknown": {
    title: "Dataset not found",
    text: "Check the address, or look in the list of datasets.",
  },
  "dataset.not-published": {
    title: "Not published yet",
    text: "These data are not published yet. Come back later, or look at other communes’.",
  },
  "dataset.withdrawn": {
    title: "Dataset withdrawn",
    text: "{organization} withdrew these data on {date}. The page keeps their story.",
  },

  "export.unknown": {
    title: "File not found",
    text: "This file does not exist. The formats offered are on the dataset’s page.",
  },
  "export.being-built": {
    title: "File being prepared",
    text: "The file is being prepared. Try again in a few seconds.",
  },
  "query.bbox": {
    title: "Box not understood",
    text: "“{value}” is no box. Write four numbers separated by commas: west, south, east, north.",
  },
  "query.crs": {
    title: "Unknown coordinate reference system",
    text: "“{value}” is not offered. Choose one of those that the collection lists.",
  },
  "query.datetime": {
    title: "Date not understood",
    text: "“{value}” is neither a date nor a period. Write for instance 2026-11-21T00:00:00Z.",
  },
  "query.limit": {
    title: "Number of rows not understood",
    text: "“{value}” is no number of rows. Give a whole number from 1 to {most}.",
  },
  "query.cursor": {
    title: "Next page not found",
    text: "This next-page link cannot be read. Start again from the first page.",
  },
  "query.filter": {
    title: "Filter not understood",
    text: "At character {position}, “{found}” does not fit: write {expected, select, value {a value or a field} condition {a condition} operator {a comparison (=, <, LIKE, BETWEEN, IN, IS NULL)} open {an opening parenthesis} close {a closing parenthesis} comma {a comma} and {AND} null {NULL} number {a number} text {a text between apostrophes} date {a date such as 2026-11-21} timestamp {an instant such as 2026-11-21T09:00:00Z} geometry {a geometry} list {a list} end {the end of the filter} quote {the end of a text} args {its arguments} other {a JSON document}}. The documentation gives examples.",
  },
  "query.filter-unfinished": {
    title: "Unfinished filter",
    text: "The filter ends too early: it still needs {expected, select, value {a value or a field} condition {a condition} operator {a comparison (=, <, LIKE, BETWEEN, IN, IS NULL)} open {an opening parenthesis} close {a closing parenthesis} comma {a comma} and {AND} null {NULL} number {a number} text {a text between apostrophes} date {a date such as 2026-11-21} timestamp {an instant such as 2026-11-21T09:00:00Z} geometry {a geometry} list {a list} end {the end of the filter} quote {the end of a text} args {its arguments} other {a JSON document}}. The documentation gives examples.",
  },
  "query.filter-json": {
    title: "JSON filter not understood",
    text: "At {path}, write {expected, select, value {a value or a field} condition {a condition} operator {a comparison (=, <, LIKE, BETWEEN, IN, IS NULL)} open {an opening parenthesis} close {a closing parenthesis} comma {a comma} and {AND} null {NULL} number {a number} text {a text between apostrophes} date {a date such as 2026-11-21} timestamp {an instant such as 2026-11-21T09:00:00Z} geometry {a geometry} list {a list} end {the end of the filter} quote {the end of a text} args {its arguments} other {a JSON document}}. The documentation gives examples.",
  },
  "query.filter-too-deep": {
    title: "Filter too nested",
    text: "The filter goes beyond {most} levels of parentheses. Make it simpler.",
  },
  "query.filter-too-long": {
    title: "Filter too long",
    text: "The filter goes beyond {most} characters or conditions. Make it simpler.",
  },
  "query.filter-unsupported": {
    title: "No such function",
    text: "“{what}” does not exist here. The functions offered are {offered}.",
  },
  "query.filter-value": {
    title: "Nothing to compare",
    text: "“{value}” cannot be compared with “{property}”. See the types in the list of fields.",
  },
  "query.filter-geometry": {
    title: "Geometry out of place",
    text: "These functions compare the field “geometry” with a geometry written in the filter. Correct the filter.",
  },
  "query.property": {
    title: "Unknown field",
    text: "“{value}” is no field of this collection. See the list of its fields.",
  },
  "query.parameter": {
    title: "Unknown parameter",
    text: "“{value}” is no parameter of this address. Remove it, or see the documentation.",
  },
  "query.sort": {
    title: "Cannot sort so",
    text: "Rows cannot be sorted by “{value}”. Choose a field of the collection.",
  },
  "query.too-costly": {
    title: "Too long to compute",
    text: "The search was stopped. Make the box smaller, or the filter simpler.",
  },
  "report.unknown": {
    title: "Report not found",
    text: "This report does not exist or was closed. Go back to the list.",
  },
  "reuse.unknown": {
    title: "Reuse not found",
    text: "This reuse does not exist or was withdrawn. Go back to the list.",
  },

  "backup.exists": {
    title: "This folder already exists",
    text: "Nothing was written in “{folder}”. Give the name of a new folder.",
  },
  "backup.unreadable": {
    title: "Backup that cannot be read",
    text: "“{folder}” is not a whole backup: its manifest.json is missing or cannot be read. Take another one.",
  },
  "backup.damaged": {
    title: "Damaged backup",
    text: "The file “{file}” of the backup is not the one that was written. Nothing was restored: take another copy.",
  },
  "backup.newer": {
    title: "Backup of a later version",
    text: "Update Traboule, then restore this backup.",
  },
  "backup.not-empty": {
    title: "The platform already holds data",
    text: "A backup is restored into an empty folder or database. Nothing was changed.",
  },
  "folder.in-use": {
    title: "This folder is in use",
    text: "A platform already runs on “{folder}”. Stop it, or give another folder.",
  },

  "service.database": {
    title: "Data not available at the moment",
    text: "Nothing is lost. Try again in a moment.",
  },
  "service.files": {
    title: "File storage not available",
    text: "Nothing is lost. Try again in a moment.",
  },
  "service.mail": {
    title: "E-mail not available",
    text: "The message was not sent. Try again in a few minutes.",
  },
  "service.addresses": {
    title: "Address search not available",
    text: "Place the point on the map, or try again in a few minutes.",
  },
  "service.busy": { title: "Many requests at once", text: "Try again in a moment." },
  "service.stopping": {
    title: "Restarting",
    text: "The service will be back in a moment. What was saved still is.",
  },
  "service.unexpected": {
    title: "A failure on our side",
    text: "It is none of your doing and nothing is lost. Try again; if it lasts, give the reference {reference} to support.",
  },
};

/** The wording of every problem, by language then code; ICU MessageFormat. */
export const problemMessages: Readonly<Record<Language, Readonly<Record<ProblemCode, ProblemWording>>>> = {
  fr,
  en,
};

/** The title of a problem and what to do about it, its placeholders filled. */
export function problemWording(language: Language, code: ProblemCode, params?: Params): ProblemWording {
  const { title, text } = problemMessages[language][code];
  return { title: formatMessage(language, title, params), text: formatMessage(language, text, params) };
}

/** The same whatever the occasion: what only a request fills in is « […] ». */
export function problemOutline(language: Language, code: ProblemCode): ProblemWording {
  const { title, text } = problemMessages[language][code];
  return { title: outlineMessage(language, title), text: outlineMessage(language, text) };
}
