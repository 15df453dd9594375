import type { CellCheck } from "./customCheck.ts";

const WORD =
  /^(?:24\/7|(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?:\[-?\d(?:[-,]-?\d)*\])?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|easter)|off|closed|open|unknown|week|(?:sun)?(?:rise|set)|dawn|dusk|day|days|\d{1,4}|\d{1,2}:\d{2}\+?)$/;

/** `opening-hours-value`: only words of OpenStreetMap's `opening_hours`, and a day, an hour or a season among them. */
export const openingHours: CellCheck = {
  rule: "check.opening-hours",
  compile: () => (value) => {
    const text = value.replaceAll(/"[^"]*"/g, " ").replaceAll(/\|\|/g, ";");
    const words = text.split(/[\s,;()–-]+|:(?=\s|$)|(?<=[A-Za-z])\+/).filter((word) => word !== "");
    return words.length > 0 && words.every((word) => WORD.test(word)) && /[A-Z]|24\/7|\d:\d|off/.test(text);
  },
};
