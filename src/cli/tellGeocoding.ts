import { cliText } from "../messages/cli.ts";
import type { GeocodeSummary } from "../services/geocodeFile/geocodeFile.ts";
import type { CommandCall } from "./command.ts";

export interface GeocodingReport {
  readonly out: string;
  readonly summary: GeocodeSummary;
  readonly seconds: number;
  /** The service asked; null without one. */
  readonly url: string | null;
  readonly sent: number;
}

/** What waits for a person first. */
const STATUSES = ["to-confirm", "invalid", "error", "corrected"] as const;

function tellPeople({ language, terminal }: CommandCall, report: GeocodingReport): void {
  const { out, seconds, url, sent, summary } = report;
  const { tally, chosen, asked, resumedFrom, homonyms } = summary;
  const say = (key: Parameters<typeof cliText>[1], params: Record<string, string | number>): void =>
    terminal.say(cliText(language, key, params));
  say("geocode.asked", { chosen, columns: asked.join(", ") });
  if (resumedFrom > 0) say("geocode.resumed", { count: resumedFrom });
  say("geocode.done", { count: tally.records, seconds, path: out });
  for (const status of STATUSES) {
    const count = tally.byStatus[status];
    if (count === 0) continue;
    const own = cliText(language, `geocode.${status}`, { count });
    const without = status === "invalid" && tally.skipped > 0;
    terminal.say(
      `  ${own}${without ? `, ${cliText(language, "geocode.skipped", { count: tally.skipped })}` : ""}`,
    );
  }
  say("geocode.types", { ...tally.byType });
  if (url !== null) say("geocode.sent", { count: sent, url });
  if (homonyms.length > 0) say("geocode.homonyms", { columns: homonyms.join(", ") });
  for (const key of ["formulas", "overlong"] as const)
    if (tally[key] > 0) say(`geocode.${key}`, { count: tally[key] });
  for (const key of ["leftAside", "otherTables"] as const)
    if (summary[key] > 0) say(`geocode.${key}`, { count: summary[key] });
}

/** Says what became of a file: in words, doubtful lines first, or as JSON. */
export function tellGeocoding(call: CommandCall, report: GeocodingReport): void {
  if (call.options["json"] !== true) {
    tellPeople(call, report);
    return;
  }
  const { out, summary, seconds, url, sent } = report;
  const { tally, asked, chosen, resumedFrom, leftAside, otherTables, homonyms } = summary;
  const remote = url === null ? null : { url, sent };
  call.terminal.print(
    JSON.stringify({
      out,
      columns: asked,
      chosen,
      resumedFrom,
      ...tally,
      leftAside,
      otherTables,
      homonyms,
      remote,
      seconds,
    }),
  );
}
