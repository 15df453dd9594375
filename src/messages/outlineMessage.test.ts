import { describe, expect, it } from "vitest";
import { outlineMessage } from "./outlineMessage.ts";

describe("outlineMessage", () => {
  it("leaves a plain sentence as it is, typeset", () => {
    expect(outlineMessage("fr", "Lisez-le : rien n’est perdu.")).toBe("Lisez-le\u00A0: rien n’est perdu.");
  });

  it("leaves open what the occasion fills in, counted or chosen", () => {
    expect(outlineMessage("fr", "La limite est de {limit}.")).toBe("La limite est de […].");
    expect(
      outlineMessage(
        "fr",
        "Attendez {seconds, plural, one {# seconde} other {# secondes}}, puis recommencez.",
      ),
    ).toBe("Attendez […] secondes, puis recommencez.");
    expect(outlineMessage("en", "Write {expected, select, value {a value} other {a document}}.")).toBe(
      "Write […].",
    );
  });
});
