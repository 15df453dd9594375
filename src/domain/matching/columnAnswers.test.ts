import { describe, expect, it } from "vitest";
import { AS_IS, answeredChoices, newJoins, offeredAnswer, presentAnswer } from "./columnAnswers.ts";
import type { DescribedColumn, FedField } from "./describeColumns.ts";

const REASON = { id: "matching.same-title" };

function feed(field: string, columns: readonly number[], extract: FedField["extract"] = null): FedField {
  return { field, title: field, columns, extract, how: "label", confidence: 0.9, reason: REASON };
}

function column(position: number, feeds: readonly FedField[], suggested?: string): DescribedColumn {
  return {
    position,
    header: `C${position}`,
    samples: [],
    filled: 1,
    records: 1,
    fillRate: 1,
    feeds,
    suggestion: suggested === undefined ? null : { field: suggested, confidence: 0.5, reason: REASON },
    alternatives: [],
  };
}

const street = feed("voie", [1, 2]);
const TABLE = [
  column(0, [feed("nom", [0])]),
  column(1, [street]),
  column(2, [street]),
  column(3, [feed("lat", [3], "position.latitude"), feed("lon", [3], "position.longitude")]),
  column(4, [], "pmr"),
];

const answering =
  (answers: Readonly<Record<number, string>>) =>
  (_table: number, position: number): string | undefined =>
    answers[position];

describe("columnAnswers", () => {
  it("says what each column feeds, and offers what is proposed", () => {
    expect(TABLE.map(presentAnswer)).toEqual(["nom", "voie", "voie", AS_IS, ""]);
    expect(TABLE.map(offeredAnswer)).toEqual(["nom", "voie", "voie", AS_IS, "pmr"]);
  });

  it("makes no choice of what stays as it was, nor of a proposal turned down", () => {
    expect(answeredChoices([TABLE], answering({ 0: "nom", 1: "voie", 2: "voie", 3: AS_IS, 4: "" }))).toEqual(
      [],
    );
    expect(answeredChoices([TABLE], answering({ 4: "pmr" }))).toEqual([
      { table: 0, position: 4, field: "pmr" },
    ]);
  });

  it("says the other half of a join again when one half leaves it", () => {
    expect(answeredChoices([TABLE], answering({ 0: "nom", 1: "", 2: "voie" }))).toEqual([
      { table: 0, position: 1, field: null },
      { table: 0, position: 2, field: "voie" },
    ]);
  });

  it("keeps both columns of a field that a second one is given, and asks whether that is meant", () => {
    const answers = answering({ 0: "nom", 4: "nom" });
    expect(answeredChoices([TABLE], answers)).toEqual([
      { table: 0, position: 0, field: "nom" },
      { table: 0, position: 4, field: "nom" },
    ]);
    expect(newJoins([TABLE], answers)).toEqual([{ table: 0, field: "nom", columns: ["C0", "C4"] }]);
    expect(newJoins([TABLE], answering({}))).toEqual([]);
  });
});
