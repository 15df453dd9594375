import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { Problem } from "../domain/problem/problem.ts";
import type { Deliver } from "../mail/mailer.ts";
import { smtpDelivery } from "../mail/smtpDelivery.ts";

/** How mail leaves: kept for the screen in the demo, else by the configured server; without one, a clear refusal. */
export function chooseDelivery({ mail }: Config, { query }: Database, demo: boolean): Deliver {
  if (demo)
    return async ({ to, subject, text, html }) => {
      await query.insertInto("outbox_mail").values({ recipient: to, subject, text, html }).execute();
    };
  if (mail !== null) return smtpDelivery(mail.smtpUrl.reveal(), mail.from);
  return () => Promise.reject(new Problem("service.mail"));
}
