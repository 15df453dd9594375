import { SETTINGS } from "../../src/config/settings.ts";
import { configurationMessages, type ConfigurationName } from "../../src/messages/configuration.ts";

const HEAD = `# Les réglages

Tout se règle par des variables d'environnement, lues et vérifiées une fois, au démarrage. Aucune n'est nécessaire. Une valeur
qui ne convient pas arrête le démarrage avec une phrase qui nomme la variable ; une variable vide compte comme absente. Les
secrets n'apparaissent ni dans les messages ni dans le journal technique. Les options de la ligne de commande l'emportent.

| variable | ce qu'elle décide | valeur attendue | par défaut |
|---|---|---|---|
`;

/** `docs/reference/configuration.md`, from the variables that the code reads. */
export function renderSettings(): string {
  const { settings } = configurationMessages.fr;
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const { what, expected } = settings[name as ConfigurationName];
    const fallback = "fallback" in setting ? `\`${setting.fallback}\`` : "";
    return `| \`${name}\` | ${what} | ${expected} | ${fallback} |\n`;
  });
  return HEAD + rows.join("");
}
