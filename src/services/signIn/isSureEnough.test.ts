import { expect, it } from "vitest";
import { isSureEnough } from "./isSureEnough.ts";

it.each([
  [[], undefined, true],
  [[], "anything", true],
  [["eidas1"], "eidas1", true],
  [["eidas1"], "eidas3", true],
  [["eidas1"], undefined, true],
  [["eidas1"], "eidas0", false],
  [["eidas2"], undefined, false],
  [["eidas2", "eidas3"], "eidas1", false],
  [["https://proconnect.gouv.fr/assurance/self-asserted-2fa"], "eidas3", false],
  [["https://proconnect.gouv.fr/assurance/self-asserted-2fa"], undefined, false],
])("asked %j, given %j: %s", (asked, given, enough) => {
  expect(isSureEnough(asked, given)).toBe(enough);
});
