import { Problem } from "../domain/problem/problem.ts";
import type { Language } from "../messages/language.ts";
import { mailWording } from "../messages/mails.ts";
import type { Mail } from "./mail.ts";
import type { MailMessage } from "./mailMessage.ts";

/** Longest value shown, in characters: a name is no place for a message to strangers. */
const LONGEST = 120;

const ONE_ADDRESS = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,255}$/u;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign]!);

/** A value as it may stand in a subject: one line, of a bearable length, no sign that hides or turns text round; unbreakable spaces stay. */
function oneLine(value: string | number): string | number {
  if (typeof value === "number") return value;
  const line = value
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replaceAll(/[^\S\u00A0\u202F]+/g, " ")
    .trim();
  const letters = Array.from(line);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : line;
}

/** The address of a link, on the platform and nowhere else. */
function addressOf(link: string, publicUrl: string): string {
  const url = new URL(link, publicUrl);
  if (!link.startsWith("/") || url.origin !== new URL(publicUrl).origin)
    throw new Error("A mail links to the platform only");
  return url.href;
}

function htmlOf(
  language: Language,
  paragraphs: readonly string[],
  link: string | null,
  action: string,
  footer: string,
): string {
  const button = link === null ? "" : `<p><a href="${escapeHtml(link)}">${escapeHtml(action)}</a></p>\n`;
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>\n`).join("");
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body>\n${body}${button}<hr>\n<p>${escapeHtml(footer)}</p>\n</body></html>\n`;
}

/**
 * Writes a mail, as text and as plain HTML. Values are put on one line, shortened and escaped: whatever a person typed, it
 * adds no header, no markup and no link. Throws the problem `request.invalid` for what is not one address.
 */
export function composeMail(language: Language, to: string, mail: Mail, publicUrl: string): MailMessage {
  if (!ONE_ADDRESS.test(to)) throw new Problem("request.invalid", { parameter: "email" });
  const params = Object.fromEntries(
    Object.entries(mail.params).map(([name, value]) => [name, oneLine(value)]),
  );
  const { subject, paragraphs, action, footer } = mailWording(
    language,
    mail.kind,
    params,
    new URL(publicUrl).host,
  );
  const link = "link" in mail ? addressOf(mail.link, publicUrl) : null;
  const text = [...paragraphs, ...(link === null ? [] : [`${action}\n${link}`]), `-- \n${footer}`].join(
    "\n\n",
  );
  return {
    kind: mail.kind,
    to,
    subject,
    text: `${text}\n`,
    html: htmlOf(language, paragraphs, link, action, footer),
  };
}
