import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { SaidInFrench } from "./saidInFrench.tsx";

test.each([
  ["fr", "hours.french", "Mo-Fr 09:00-12:00", '<div class="mut">du lundi au vendredi de 9h à 12h</div>'],
  ["fr", "hours.unreadable", "sur rendez-vous", ""],
  ["fr", "hours.unreadable", "", ""],
  ["fr", "text.case", "Mo-Fr 09:00-12:00", ""],
  ["en", "hours.french", "Mo-Fr 09:00-12:00", ""],
] as const)("in %s, %s: %s", (language, rule, value, html) => {
  expect(renderToString(<SaidInFrench language={language} rule={rule} value={value} />)).toBe(html);
});
