import type { SampleCommune } from "../../../demo/generator/territory.ts";
import { typesetWords } from "../../../src/messages/typesetWords.ts";
import type { Hands } from "./hands.ts";

/** The address of a commune's référent. */
export const referentOf = ({ code }: SampleCommune): string => `referent-${code}@mairie.example`;

/** From the list of organisations, invites a commune's référent, and comes back to the list. */
export async function inviteReferent(hands: Hands, commune: SampleCommune): Promise<void> {
  const { page } = hands;
  await hands.goBy(page.getByRole("link", { name: `Équipe : ${typesetWords(commune.name)}` }), /\/equipe$/);
  await hands.write(page.getByLabel(/Adresse électronique/), referentOf(commune));
  await page.locator("input[type=radio][value=referent]:checked").waitFor();
  await hands.goBy(hands.button("Envoyer l’invitation"), /fait=/);
  await page.getByRole("row", { name: new RegExp(referentOf(commune)) }).waitFor();
  await hands.goBy(hands.link("Revenir aux organisations"), /\/organisations$/);
}
