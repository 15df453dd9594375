import { createTransport } from "nodemailer";
import { Problem } from "../domain/problem/problem.ts";
import type { Deliver } from "./mailer.ts";

/** Seconds before a silent server is given up. */
const PATIENCE = 15;

/**
 * Hands mails to an SMTP server. `smtps://` is encrypted from the start; `smtp://` becomes so where the server offers it.
 * Throws the problem `service.mail` when the server refuses or does not answer.
 */
export function smtpDelivery(smtpUrl: string, from: string): Deliver {
  const patience = {
    connectionTimeout: PATIENCE * 1000,
    greetingTimeout: PATIENCE * 1000,
    socketTimeout: PATIENCE * 1000,
  };
  const transport = createTransport({
    url: smtpUrl,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, html }) => {
    const headers = { "Auto-Submitted": "auto-generated" };
    await transport
      .sendMail({ from, to: { name: "", address: to }, subject, text, html, headers })
      .catch((error: unknown) => {
        throw new Problem("service.mail", {}, { cause: error });
      });
  };
}
