import type { Hands } from "./hands.ts";

export const MANAGER = "donnees@metropole.example";

/** The operator opens the link printed at the first start, chooses the intercommunality and says who administers it. */
export async function setUpTerritory(hands: Hands, installation: string): Promise<void> {
  const { page } = hands;
  await page.goto(installation);
  await hands.write(page.getByRole("searchbox"), "Métropole de Lyon");
  await hands.press("Enter");
  await hands.goBy(hands.link(/^Métropole de Lyon, 58 communes/), /siren=200046977/);
  await hands.write(hands.field(/Votre adresse électronique/), MANAGER);
  await hands.write(hands.field(/Vos prénom et nom/), "Rose Martin");
  await hands.goBy(hands.button("Installer le territoire"), /\/connexion$/);
}
