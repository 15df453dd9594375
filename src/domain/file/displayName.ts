/** Longest name shown, in characters. */
const LONGEST = 120;

/** Control characters, and those that turn the direction of reading round or cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/**
 * A file's name as its sender wrote it, made safe to show and to offer when the file is downloaded: no folder, no control
 * nor direction character, 120 characters at most, its extension kept. "" when nothing of it can be shown. It names nothing on
 * our disks.
 */
export function displayName(name: string): string {
  const seen = name.normalize("NFC").replaceAll(UNSEEN, "");
  const last = seen.split(/[/\\]/).at(-1) ?? "";
  const tidy = last.replaceAll(/\s+/g, " ").trim().replace(/^\.+/, "");
  const letters = Array.from(tidy);
  if (letters.length <= LONGEST) return tidy;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(tidy)?.[0] ?? "";
  return `${letters.slice(0, LONGEST - extension.length - 1).join("")}…${extension}`;
}
