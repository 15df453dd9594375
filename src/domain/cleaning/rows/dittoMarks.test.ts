import { expect, it } from "vitest";
import type { Outcome } from "../../journal/outcome.ts";
import { invalid, valid } from "../../journal/outcomes.ts";
import type { Model } from "../../model/model.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import { TEST_CONTEXT } from "../kinds/kindFixture.ts";
import { dittoMarks } from "./dittoMarks.ts";

/** What becomes of each cell of one column: "=value", "?proposal", "!" for invalid. */
function read(cells: readonly string[], header = "Adresse", refused: readonly string[] = []): string[] {
  const model = { fields: [{ name: "f", kind: "text", constraints: {} }] } as unknown as Model;
  const check = dittoMarks(model, new Map([["f", profileColumn(header, cells)]]), TEST_CONTEXT);
  return cells.map((raw, at) => {
    const cell: { outcome: Outcome } = {
      outcome: refused.includes(raw) ? invalid("text.unreadable") : valid(raw),
    };
    check?.({
      record: at + 1,
      row: at + 2,
      outcome: () => cell.outcome,
      raw: () => raw,
      set: (_, next) => void (cell.outcome = next),
      report: () => undefined,
    });
    const { outcome } = cell;
    if (outcome.status === "to-confirm") return `?${outcome.proposals[0].value}`;
    return outcome.status === "valid" ? `=${outcome.value}` : "!";
  });
}

it.each(["idem", "Idem.", "id.", "d°", "ditto", "〃", '"', "-''-", '- " -', "-//-", "idem ci-dessus"])(
  "proposes the value above for %s",
  (mark) => {
    expect(read(["rue Neuve", mark, mark])).toEqual(["=rue Neuve", "?rue Neuve", "?rue Neuve"]);
  },
);

it("waits for a value where none above is certain", () => {
  expect(read(["idem", "rue Neuve"])).toEqual(["!", "=rue Neuve"]);
  expect(read(["lundi ?", "idem"], "Horaires", ["lundi ?"])).toEqual(["!", "!"]);
});

it.each(["Idem Traiteur", "id", "D", "12''", "idem pour les fêtes"])("leaves %s alone", (text) => {
  expect(read(["rue Neuve", text])).toEqual(["=rue Neuve", `=${text}`]);
});

it("takes a file in the form the model publishes as it is", () => {
  expect(read(["rue Neuve", "idem"], "f")).toEqual(["=rue Neuve", "=idem"]);
});
