import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  title: "Se connecter",
  lead: "Votre adresse professionnelle suffit : un code à six chiffres vous est envoyé, sans mot de passe à retenir.",
  email: "Adresse électronique professionnelle",
  emailHint: "Celle qui a reçu votre invitation.",
  emailWrong: "Écrivez une adresse complète : prenom.nom@commune.fr",
  sendCode: "Recevoir un code",
  proconnect: "S’identifier avec ProConnect",
  proconnectWhy: "ProConnect est l’identification des agents publics : celle de votre organisation suffit.",
  standard: "S’identifier avec votre organisation",
  or: "Ou par courriel",
  byIdentity: "Avec votre compte d’agent",
  signedOut: "Vous êtes déconnecté",
  endIdentity: "Fermer aussi la session d’agent",
  endIdentityText: "Il reste à fermer la session de votre service d’identité : la page s’ouvre toute seule.",
  formKept: "Votre session est terminée",
  formKeptText:
    "Reconnectez-vous : votre saisie est gardée {minutes} minutes et vous la retrouverez après la connexion.",
  sessionOver: "Connectez-vous pour continuer",
  sessionOverText: "Vous reviendrez ensuite à la page demandée.",
  codeTitle: "Votre code",
  codeLead:
    "Si l’adresse {email} est connue ici, un code vient de lui être envoyé. Il est valable {minutes} minutes.",
  code: "Code à six chiffres",
  codeHint: "Il est dans le courriel « votre code de connexion ». Espaces permis.",
  confirm: "Se connecter",
  noMail: "Rien reçu après deux minutes",
  noMailText:
    "Regardez dans les courriels indésirables et vérifiez l’adresse. Sans compte ni invitation, aucun code n’est envoyé : demandez une invitation à la personne qui gère les données de votre mairie.",
  otherAddress: "Changer d’adresse ou demander un nouveau code",
  invitationTitle: "Rejoindre « {organization} »",
  invitationLead:
    "{invitedBy, select, none {Vous êtes invité} other {{invitedBy} vous invite}} à rejoindre cet espace.",
  invitationFor: "Pour",
  invitationRole: "Votre rôle",
  invitationDepartment: "Service",
  invitationUntil: "Valable jusqu’au",
  invitationName: "Vos prénom et nom",
  invitationNameHint: "Vos collègues les verront à côté de ce que vous faites.",
  accept: "Accepter et entrer",
  resumeTitle: "Votre saisie est gardée",
  resumeLead: "La session avait pris fin avant l’envoi. Relisez ce que vous aviez saisi, puis envoyez-le.",
  resumeTable: "Ce que vous aviez saisi",
  resumeField: "Champ",
  resumeValue: "Valeur",
  resumeEmpty: "vide",
  resumeFiles: "Les fichiers ne sont pas gardés : choisissez-les à nouveau.",
  resumeFile: "Fichier",
  resumeSend: "Envoyer ma saisie",
  resumeForget: "Abandonner cette saisie",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  title: "Sign in",
  lead: "Your work address is enough: a six-digit code is sent to you, with no password to remember.",
  email: "Work e-mail address",
  emailHint: "The one that received your invitation.",
  emailWrong: "Write a whole address: first.last@town.fr",
  sendCode: "Receive a code",
  proconnect: "Sign in with ProConnect",
  proconnectWhy: "ProConnect identifies public servants: your organisation’s account is enough.",
  standard: "Sign in with your organisation",
  or: "Or by e-mail",
  byIdentity: "With your work account",
  signedOut: "You are signed out",
  endIdentity: "Close the work account’s session too",
  endIdentityText: "Your identity service’s own session remains to be closed: its page opens by itself.",
  formKept: "Your session has ended",
  formKeptText:
    "Sign in again: what you typed is kept for {minutes} minutes and you will find it after signing in.",
  sessionOver: "Sign in to go on",
  sessionOverText: "You will then come back to the page you asked for.",
  codeTitle: "Your code",
  codeLead:
    "If the address {email} is known here, a code has just been sent to it. It holds for {minutes} minutes.",
  code: "Six-digit code",
  codeHint: "It is in the mail “your sign-in code”. Spaces are fine.",
  confirm: "Sign in",
  noMail: "Nothing received after two minutes",
  noMailText:
    "Look in the unwanted mail and check the address. Without an account or an invitation no code is sent: ask whoever manages your town hall’s data for an invitation.",
  otherAddress: "Change the address or ask for a new code",
  invitationTitle: "Join “{organization}”",
  invitationLead:
    "{invitedBy, select, none {You are invited} other {{invitedBy} invites you}} to join this workspace.",
  invitationFor: "For",
  invitationRole: "Your role",
  invitationDepartment: "Department",
  invitationUntil: "Holds until",
  invitationName: "Your first and last name",
  invitationNameHint: "Your colleagues will see it beside what you do.",
  accept: "Accept and enter",
  resumeTitle: "What you typed is kept",
  resumeLead: "The session had ended before it was sent. Read over what you typed, then send it.",
  resumeTable: "What you typed",
  resumeField: "Field",
  resumeValue: "Value",
  resumeEmpty: "empty",
  resumeFiles: "Files are not kept: choose them again.",
  resumeFile: "File",
  resumeSend: "Send what I typed",
  resumeForget: "Drop what I typed",
};

type SignInText = keyof typeof fr;

/** The words of sign-in, invitations and forms kept meanwhile, by language. */
export const signInMessages: Readonly<Record<Language, Readonly<Record<SignInText, string>>>> = { fr, en };

export type SignInTexts = (key: SignInText, params?: Params) => string;

/** The words of sign-in in one language. */
export function signInTexts(language: Language): SignInTexts {
  return (key, params) => formatMessage(language, signInMessages[language][key], params);
}
