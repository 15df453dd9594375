import { OSM_DAYS, OSM_MONTHS } from "../domain/cleaning/hours/schedule.ts";

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
const MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);
const RULE =
  /^(?:((?:[A-Z][a-z]{2}(?: \d\d)?)(?:-[A-Z][a-z]{2}(?: \d\d)?)?):? ?)?((?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?(?:, ?|(?=[: ]|$)))*):? ?((?:\d\d:\d\d-\d\d:\d\d(?:, ?)?)*|24\/7|off|closed|sunrise-sunset)$/;

function hour(clock: string): string {
  const [hours = "", minutes = ""] = clock.split(":");
  if (hours === "24") return "minuit";
  return `${Number(hours)}h${minutes === "00" ? "" : minutes}`;
}

function times(text: string): string | null {
  if (text === "") return null;
  if (text === "sunrise-sunset") return "du lever au coucher du soleil";
  if (text === "24/7" || text === "00:00-24:00") return "24h/24";
  const spans = text.split(/, ?/).map((span) => {
    const [from = "", to = ""] = span.split("-");
    return `de ${hour(from)} à ${hour(to)}`;
  });
  return spans.join(" et ");
}

function day(code: string): string {
  return DAYS[OSM_DAYS.findIndex((one) => one === code)] ?? code;
}

/** "du lundi au vendredi", "le lundi et le mercredi", "les jours fériés". */
function days(text: string): string {
  if (text === "") return "";
  const parts = text.split(/, ?/).map((part) => {
    const [from = "", to] = part.split("-");
    if (from === "PH") return "les jours fériés";
    if (from === "SH") return "pendant les vacances scolaires";
    if (part === "Mo-Su") return "tous les jours";
    return to === undefined ? `le ${day(from)}` : `du ${day(from)} au ${day(to)}`;
  });
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} et ${last}`;
}

function date(text: string, fallbackDay: boolean): string {
  const [month = "", number] = text.split(" ");
  const name = MONTHS[OSM_MONTHS.findIndex((one) => one === month)] ?? month;
  if (number === undefined || !fallbackDay) return name;
  return Number(number) === 1 ? `1er ${name}` : `${Number(number)} ${name}`;
}

function season(text: string | undefined): string {
  if (text === undefined) return "";
  const [from = "", to] = text.split("-");
  if (to === undefined) return `en ${date(from, true)} : `;
  if (/\d/.test(text)) return `du ${date(from, true)} au ${date(to, true)} : `;
  const start = date(from, true);
  return `${/^[aeiou]/i.test(start) ? "d’" : "de "}${start} à ${date(to, true)} : `;
}

function rule(text: string): string | null {
  const match = RULE.exec(text);
  if (!match) return null;
  const [, when, on = "", at = ""] = match;
  if (at === "off" || at === "closed") return `${season(when)}fermé ${days(on)}`.trim();
  const open = times(at);
  if (open === null) return null;
  return `${season(when)}${[days(on), open].filter((part) => part !== "").join(" ")}`;
}

/**
 * Opening hours in OpenStreetMap's syntax, said in French: "Mo-Fr 09:00-12:00; PH off" gives "du lundi au vendredi de 9h à
 * 12h ; fermé les jours fériés". A value with anything rarer comes back as it is, never half translated.
 */
export function describeOpeningHours(value: string): string {
  if (value === "24/7") return "tous les jours 24h/24";
  const said = value.split(/; ?/).map((part) => rule(part));
  return said.every((part) => part !== null) ? said.join(" ; ") : value;
}
