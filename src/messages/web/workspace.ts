import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  siteName: "Espace {ofOrganization}",
  home: "Accueil",
  datasets: "Mes jeux",
  deposits: "Dépôts",
  team: "Équipe",
  audit: "Journal",
  cockpit: "Pilotage",
  territory: "Territoire",
  settings: "Réglages",
  myAccount: "Mon compte",
  portal: "Voir le portail",
  acting: "Vous agissez pour {organization}. La mairie le voit, et le journal le garde.",
  backToCockpit: "Revenir au pilotage",
  backToOrganizations: "Revenir aux organisations",
};

const en: typeof fr = {
  siteName: "{ofOrganization} workspace",
  home: "Home",
  datasets: "My datasets",
  deposits: "Deposits",
  team: "Team",
  audit: "Log",
  cockpit: "Overview",
  territory: "Territory",
  settings: "Settings",
  myAccount: "My account",
  portal: "See the portal",
  acting: "You are acting for {organization}. The town hall sees it, and the log keeps it.",
  backToCockpit: "Back to the cockpit",
  backToOrganizations: "Back to the organisations",
};

/** Every text of this page, by language. */
export const workspaceMessages = { fr, en };

export type WorkspaceText = keyof typeof fr;
export type WorkspaceTexts = (key: WorkspaceText, params?: Params) => string;

/** The words of the workspace's frame. */
export function workspaceTexts(language: Language): WorkspaceTexts {
  const texts = language === "fr" ? fr : en;
  return (key, params) => formatMessage(language, texts[key], params);
}
