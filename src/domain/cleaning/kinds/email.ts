import type { Outcome } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/iu;
const WRAPPED = /^[^<>@]*<\s*([^<>\s]+@[^<>\s]+)\s*>$/u;
const WEB = /^(?:https?:\/\/|www\.)/i;
const BETWEEN = /\s*(?:[;|\n]|,\s|\s\/\s|\set\s|\sou\s|\s-\s)\s*|[,\s](?=[^\s@,]+@)/iu;

/**
 * E-mail addresses: `mailto:`, brackets, spaces round the @ and closing punctuation go; the domain is small letters.
 * A comma for a point and other slips are proposed.
 */
export const cleanEmail: ValueCleaner = (field) => {
  const strict = field.format === "email" || field.constraints.pattern !== undefined;
  const joint = field.multiple ? field.delimiter : strict ? null : "; ";
  return (cell) => {
    const one = tidy(cell.text);
    if (ADDRESS.test(one)) return settled(cell.text, canonical(one), "email.form", 0.98);
    if (WEB.test(one)) return invalid("email.url");
    return readSeveral(cell.text, joint) ?? guess(one);
  };
};

function tidy(text: string): string {
  const bare = (WRAPPED.exec(text)?.[1] ?? text).replace(/^(?:mailto|e-?mail|courriel|mél|mel)\s*:\s*/iu, "");
  return bare
    .replace(/\s*[([]\s*(?:at|arobase|à|@)\s*[)\]]\s*/iu, "@")
    .replace(/(?:%20|%A0)+$/i, "")
    .replace(/\s*@\s*/u, "@")
    .replace(/^[<"'(\s]+|[>"')\s.,;:]+$/gu, "");
}

/** The domain in small letters; the whole address when it was all in capitals. */
function canonical(address: string): string {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  return (/\p{Ll}/u.test(local) ? local : local.toLowerCase()) + address.slice(at).toLowerCase();
}

function readSeveral(raw: string, joint: string | null): Outcome | null {
  const parts = raw
    .split(BETWEEN)
    .map(tidy)
    .filter((part) => part !== "");
  if (parts.length < 2 || !parts.every((part) => ADDRESS.test(part))) return null;
  const addresses = [...new Set(parts.map(canonical))];
  if (joint !== null) return settled(raw, addresses.join(joint), "email.several", 0.97);
  return toConfirm("email.several-kept", addresses as [string, ...string[]]);
}

/** Slips that have one likely reading: spaces inside, a doubled @, a comma for a point, an accent in the name. */
function guess(text: string): Outcome {
  const tight = text
    .replace(/\s+/gu, "")
    .replace(/@{2,}/g, "@")
    .replace(/@(.*)$/u, (domain) => domain.replace(/[,;]/g, ".").replace(/\.{2,}/g, "."));
  const plain = tight.normalize("NFD").replace(/\p{M}/gu, "");
  if (ADDRESS.test(plain)) return toConfirm("email.slip", [{ value: canonical(plain), certainty: 0.8 }]);
  return invalid("email.unknown");
}
