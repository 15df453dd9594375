import { two } from "./calendar.ts";

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Seconds with any fraction as written: "00", "33.643000". */
  readonly second: string;
}

const FRENCH =
  /^(\d{1,2})\s*(?:h|heures?|:)\s*(?:(\d{2})\s*(?:min|mn|m)?)?(?:\s*(?:[:"s]|min)\s*(\d{2}(?:\.\d+)?)s?)?$/i;
const ENGLISH = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?\s*([ap])\.?m\.?$/i;

/** Reads a time of day: "9h30", "9:30", "09:30:00", "9 h", "2:15 PM", "midi". Null for what is no time; 24:00 is none. */
export function readClock(text: string): Clock | null {
  if (/^midi$/i.test(text)) return { hour: 12, minute: 0, second: "00" };
  if (/^minuit$/i.test(text)) return { hour: 0, minute: 0, second: "00" };
  const english = ENGLISH.exec(text);
  if (english) {
    const hour = Number(english[1]);
    if (hour < 1 || hour > 12) return null;
    const afternoon = english[4]?.toLowerCase() === "p";
    return clock((hour % 12) + (afternoon ? 12 : 0), Number(english[2] ?? 0), english[3] ?? "00");
  }
  const french = FRENCH.exec(text);
  if (!french || (text.endsWith(":") && !/h/i.test(text))) return null;
  return clock(Number(french[1]), Number(french[2] ?? 0), french[3] ?? "00");
}

function clock(hour: number, minute: number, second: string): Clock | null {
  return hour < 24 && minute < 60 && Number(second) < 60 ? { hour, minute, second } : null;
}

/** ISO 8601 local time, seconds included: "09:30:00". */
export function isoClock({ hour, minute, second }: Clock): string {
  return `${two(hour)}:${two(minute)}:${second}`;
}
