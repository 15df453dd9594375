import type { MailKind } from "../messages/mails.ts";

/** A mail ready to leave. */
export interface MailMessage {
  readonly kind: MailKind;
  /** One address, nothing else. */
  readonly to: string;
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** The same, with its link as a button; no picture, no script, nothing from the network. */
  readonly html: string;
}
