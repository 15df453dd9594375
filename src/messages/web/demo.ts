import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  title: "Boîte d’envoi de la démonstration",
  lead: "Rien ne part d’ici : les messages que la plateforme enverrait s’affichent sur cette page. Données et comptes sont inventés.",
  accounts: "Comptes d’essai",
  accountsText: "Prenez une adresse, demandez votre code, puis revenez le lire ici.",
  account: "Compte",
  address: "Adresse",
  serves: "Pour",
  signIn: "Se connecter",
  mails: "Messages",
  to: "À {address}",
  none: "Aucun message pour l’instant",
  noneText: "Demandez un code de connexion : il arrivera ici.",
};

const en: typeof fr = {
  title: "Outbox of the demonstration",
  lead: "Nothing leaves from here: the messages that the platform would send are shown on this page. Data and accounts are invented.",
  accounts: "Sample accounts",
  accountsText: "Take an address, ask for your code, then come back and read it here.",
  account: "Account",
  address: "Address",
  serves: "For",
  signIn: "Sign in",
  mails: "Messages",
  to: "To {address}",
  none: "No message yet",
  noneText: "Ask for a sign-in code: it will arrive here.",
};

/** Every text of this page, by language. */
export const demoMessages = { fr, en };

export type DemoText = keyof typeof fr;

/** The words of the demo's own page. */
export function demoTexts(language: Language): (key: DemoText, params?: Params) => string {
  const texts = language === "fr" ? fr : en;
  return (key, params) => formatMessage(language, texts[key], params);
}
