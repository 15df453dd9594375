import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { PhoneNumber } from "./phoneFormat.ts";

/** What makes the number certain: its own form, a zero put back, or a country code put back. */
type PhoneForm = "form" | "zero" | "country";

export interface PhoneReading extends PhoneNumber {
  readonly form: PhoneForm;
}

/** First three digits of national numbers overseas, with their country code. */
const OVERSEAS: readonly (readonly [RegExp, string])[] = [
  [/^(?:26[239]|639|69[23])/, "262"],
  [/^(?:590|69[01])/, "590"],
  [/^(?:594|694)/, "594"],
  [/^(?:596|69[67])/, "596"],
  [/^508\d{6}$/, "508"],
];

const EMERGENCY = /^(?:1[578]|11[02459]|119|1\d{2}|10\d{2}|3\d{3}|116\d{3}|118\d{3})$/;

/** A short number (18, 3939, 116117) as its digits; null for anything else. */
export function readShortNumber(text: string): string | null {
  const digits = text.replace(/[\s.\u00A0\u202F]/gu, "");
  return EMERGENCY.test(digits) ? digits : null;
}

/** The telephone number that a text is, France's unless it says otherwise; null when it is none. */
export function readPhone(text: string): PhoneReading | null {
  const bare = text
    .replace(/[.,]0$/, "")
    .replace(/\(0\)/g, "")
    .replace(/[\s.\-–_/()\u00A0\u202F]/gu, "");
  if (!/^\+?\d{8,15}$/.test(bare)) return null;
  if (bare.startsWith("+") || bare.startsWith("00"))
    return readInternational(bare.replace(/^(?:\+|00)/, ""), "form");
  if (/^0[1-9]\d{8}$/.test(bare)) return french(bare.slice(1), "form");
  if (/^[1-9]\d{8}$/.test(bare)) return french(bare, "zero");
  if (/^33[1-9]\d{8}$|^330[1-9]\d{8}$|^(?:262|590|594|596)[1-9]\d{8}$/.test(bare)) {
    return readInternational(bare, "country");
  }
  return null;
}

function readInternational(digits: string, form: PhoneForm): PhoneReading | null {
  const home = /^33(?:0)?([1-9]\d{8})$/.exec(digits)?.[1];
  if (home) return french(home, form);
  const overseas = /^(262|508|590|594|596)0?(\d{6,9})$/.exec(digits);
  if (overseas?.[1] && overseas[2]) return { country: overseas[1], national: overseas[2], form };
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (!parsed?.isValid() || parsed.countryCallingCode === "33") return null;
  return { country: parsed.countryCallingCode, national: parsed.nationalNumber, form };
}

function french(national: string, form: PhoneForm): PhoneReading {
  const country = OVERSEAS.find(([prefix]) => prefix.test(national))?.[1] ?? "33";
  return { country, national, form };
}
