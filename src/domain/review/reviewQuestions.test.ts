import { describe, expect, it } from "vitest";
import { type AnswerableIssue, answerEffect, isAnswerTo, reviewQuestions } from "./reviewQuestions.ts";

function issue(record: number, code: string, excerpt: string, answer: string | null = null): AnswerableIssue {
  return {
    record,
    row: record + 1,
    field: "telephone",
    code,
    severity: "warning",
    params: { excerpt },
    answer,
  };
}

describe("questions", () => {
  it("gather what was seen in one field, and offer answers", () => {
    const [question, ...others] = reviewQuestions([
      issue(8, "privacy.mobile", "06 39 98 00 01"),
      issue(3, "privacy.mobile", "06 39 98 00 02"),
      issue(5, "privacy.mobile", "06 39 98 00 01"),
    ]);
    expect(others).toEqual([]);
    expect(question).toMatchObject({ field: "telephone", count: 3, records: [3, 5, 8], answered: false });
    expect(question!.excerpts[0]).toEqual({ text: "06 39 98 00 01", count: 2 });
    expect(question!.answers[0]).toBe("official");
  });

  it("are answered when every cell is, and come last then", () => {
    const questions = reviewQuestions([
      issue(1, "privacy.mobile", "a", "official"),
      issue(2, "privacy.mobile", "b", "official"),
      issue(3, "privacy.email", "c", "remove"),
      issue(4, "privacy.email", "d"),
    ]);
    expect(questions.map(({ code, answered, answer }) => [code, answered, answer])).toEqual([
      ["privacy.email", false, null],
      ["privacy.mobile", true, "official"],
    ]);
  });

  it("leave aside what is only worth a look, and what is not about persons", () => {
    const aside: AnswerableIssue[] = [
      { ...issue(1, "privacy.small-count", "2"), severity: "info" },
      issue(2, "duplicate.near", "x"),
    ];
    expect(reviewQuestions(aside)).toEqual([]);
  });

  it("never let a social security number be published", () => {
    expect(isAnswerTo("privacy.nir", "agreed")).toBe(false);
    const [question] = reviewQuestions([issue(1, "privacy.nir", "2 55…38", "agreed")]);
    expect(question!.answered).toBe(false);
    expect(question!.answers.map((answer) => answerEffect(answer).published)).toEqual([false, false]);
  });

  it("say what each answer does", () => {
    expect(answerEffect("remove")).toEqual({ cells: "emptied", published: false });
    expect(answerEffect("internal")).toEqual({ cells: "kept", published: false });
    expect(answerEffect("official")).toEqual({ cells: "kept", published: true });
  });
});
