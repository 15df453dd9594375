import { expect, test } from "vitest";
import { describeOpeningHours } from "./describeOpeningHours.ts";

test("says opening hours in French, or leaves what it cannot say", () => {
  expect(describeOpeningHours("Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off")).toBe(
    "du lundi au vendredi de 9h à 12h et de 14h à 17h30 ; le samedi de 9h à 12h ; fermé les jours fériés",
  );
  expect(describeOpeningHours("Apr-Sep Mo,We 07:00-21:00")).toBe(
    "d’avril à septembre : le lundi et le mercredi de 7h à 21h",
  );
  expect(describeOpeningHours("week 1-10 Mo 09:00+")).toBe("week 1-10 Mo 09:00+");
});
