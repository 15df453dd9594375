import type { Hands } from "./hands.ts";
import type { Mailbox } from "./mailbox.ts";

/** Signs in by the code that comes by mail. */
export async function signIn(hands: Hands, mailbox: Mailbox, email: string): Promise<void> {
  const { page } = hands;
  await hands.write(hands.field(/Adresse électronique/), email);
  await hands.goBy(hands.button("Recevoir un code"), /\/connexion\/code$/);
  const code = await mailbox.take(email, /^Votre code de connexion est (\d{3}\s?\d{3})/m);
  await hands.write(hands.field(/Code à six chiffres/), code.replaceAll(/\D/g, ""));
  await hands.goBy(hands.button("Se connecter"), /\/espace/);
  await page.getByRole("heading", { level: 1 }).waitFor();
}
