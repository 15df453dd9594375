import type { Outcome } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const HOST = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?::\d{1,5})?$/iu;
const SCHEME = /^(https?|ftp):\/\//i;
/** `http//`, `http:/`, `htpp://`, `https:://`, `http:\\`, and the doubled `http://http://`. */
const BROKEN_SCHEME = /^(?:h?t{1,2}p{1,2}(s?)\s*(?::+\s*[/\\]*|[/\\]{2})\s*)+/i;
const OTHER_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$)|\s)/i;

/**
 * Web addresses. One without a scheme gets `https://`, as browsers themselves do; broken schemes are mended, and the
 * host is small letters. Anything that is not http(s) or ftp is refused, scripts first of all.
 */
export const cleanUrl: ValueCleaner = (field) => {
  const joint = field.multiple ? field.delimiter : null;
  return (cell) => {
    const parts = cell.text.split(/[\s;,|]+(?=(?:https?:|www\.))/i).filter((part) => part !== "");
    if (parts.length < 2) return cleanOne(cell.text, cell.text);
    const urls = parts.map((part) => readUrl(tidy(part)));
    if (urls.includes(null)) return invalid("url.unknown");
    const known = [...new Set(urls)] as [string, ...string[]];
    if (joint !== null) return settled(cell.text, known.join(joint), "url.several", 0.97);
    return toConfirm("url.several-kept", known);
  };
};

function cleanOne(raw: string, text: string): Outcome {
  const tidied = tidy(text);
  if (/^[^\s/@]+@[^\s/@]+\.\p{L}{2,}$/u.test(tidied)) return invalid("url.email");
  const mended = mendScheme(tidied);
  if (OTHER_SCHEME.test(mended) && !SCHEME.test(mended)) return invalid("url.scheme-refused");
  const url = readUrl(tidied);
  if (!url) return invalid("url.unknown");
  return settled(raw, url, SCHEME.test(tidied) || mended !== tidied ? "url.form" : "url.scheme", 0.96);
}

function tidy(text: string): string {
  return text
    .replace(/^[<"'(\s]+|[>"'\s,;]+$/gu, "")
    .replace(/^(?:site(?: web| internet)?|url)\s*:\s*/iu, "");
}

function mendScheme(text: string): string {
  if (/^(?:https?|ftp):\/\/(?!https?:|ftp:)[^/\\\s]/i.test(text)) return text;
  return text.replace(BROKEN_SCHEME, (_whole, secure: string) => (secure ? "https://" : "http://"));
}

/** The address in its canonical form: scheme, host in small letters, spaces encoded; null when it is none. */
function readUrl(text: string): string | null {
  const mended = mendScheme(text);
  const full = SCHEME.test(mended) ? mended : `https://${mended}`;
  const parts = /^(https?|ftp):\/\/([^/?#\s\\]+)([^\s\\]*(?:[^\\]*)?)$/i.exec(full);
  const [, scheme = "", host = "", rest = ""] = parts ?? [];
  if (!HOST.test(host)) return null;
  if (/\s/u.test(rest) && (!SCHEME.test(mended) || !/\.\w{2,5}$/u.test(rest))) return null;
  return `${scheme.toLowerCase()}://${host.toLowerCase()}${rest.trim().replace(/\s/gu, "%20")}`;
}
