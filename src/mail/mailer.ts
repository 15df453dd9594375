import type { Language } from "../messages/language.ts";
import { composeMail } from "./composeMail.ts";
import type { Mail } from "./mail.ts";
import type { MailMessage } from "./mailMessage.ts";

/** Takes a mail where it goes: a server, or a screen. */
export type Deliver = (message: MailMessage) => Promise<void>;

/** Sends mails in a person's language. */
export interface Mailer {
  /** Throws the problem `service.mail` when the mail could not leave, `request.invalid` when `to` is no address. */
  send(to: string, language: Language, mail: Mail): Promise<void>;
}

/** A mailer whose links start with `publicUrl`. With `smtpDelivery` mails leave; with any other function they stay. */
export function createMailer(publicUrl: string, deliver: Deliver): Mailer {
  return {
    send: async (to, language, mail) => deliver(composeMail(language, to, mail, publicUrl)),
  };
}
