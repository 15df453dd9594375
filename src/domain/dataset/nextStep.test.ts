import { describe, expect, it } from "vitest";
import { nextStep, type StepDeposit, type StepPart } from "./nextStep.ts";

const at = new Date("2026-11-20T10:00:00Z");

function deposit(id: string, state: StepDeposit["state"], more: Partial<StepDeposit> = {}): StepDeposit {
  return { id, state, model: null, waiting: 0, at, ...more };
}

function part(model: string, state: StepPart["state"], more: Partial<StepPart> = {}): StepPart {
  return { model, state, daysLate: 0, deadline: null, ...more };
}

describe("nextStep", () => {
  it("welcomes whoever has nothing yet, and leaves alone whoever is up to date", () => {
    expect(nextStep([], [part("parcs", "not-asked")])).toEqual({ kind: "first-deposit" });
    expect(nextStep([], [part("parcs", "published")])).toEqual({ kind: "all-done" });
  });

  it("leads whoever runs the collection to the communes, their own work done", () => {
    expect(nextStep([], [part("parcs", "not-asked")], 0)).toEqual({ kind: "collect" });
    expect(nextStep([], [part("parcs", "published")], 6)).toEqual({ kind: "steer" });
    expect(nextStep([], [part("parcs", "late")], 6)).toMatchObject({ kind: "deposit" });
  });

  it("goes on with what is begun before beginning anything", () => {
    const parts = [part("parcs", "late", { deadline: "2026-11-01", daysLate: 20 })];
    expect(nextStep([deposit("a", "review", { waiting: 12 })], parts)).toMatchObject({
      kind: "review",
      deposit: { id: "a" },
    });
    expect(nextStep([deposit("a", "processing")], parts)).toMatchObject({ kind: "follow" });
    expect(nextStep([], parts)).toMatchObject({ kind: "deposit", part: { model: "parcs" } });
  });

  it("takes what is due first, then what is nearest to its readers, then the latest", () => {
    const parts = [part("toilettes", "to-review", { deadline: "2026-11-30" })];
    const ready = deposit("ready", "review");
    const due = deposit("due", "needs-mapping", { model: "toilettes" });
    const older = deposit("older", "review", { at: new Date("2026-11-01T10:00:00Z") });
    expect(nextStep([ready, due], parts)).toMatchObject({ kind: "match-columns", deadline: "2026-11-30" });
    expect(nextStep([deposit("f", "failed"), deposit("m", "needs-model"), ready], [])).toMatchObject({
      kind: "publish",
    });
    expect(nextStep([older, ready], [])).toMatchObject({ deposit: { id: "ready" } });
    expect(nextStep([deposit("x", "approval"), ready], [])).toMatchObject({ kind: "approve" });
  });

  it("asks for the first deadline, then for what has grown oldest", () => {
    const parts = [
      part("a", "expected", { deadline: "2026-12-20" }),
      part("b", "late", { deadline: "2026-11-02" }),
      part("c", "to-refresh", { daysLate: 400 }),
    ];
    expect(nextStep([], parts)).toMatchObject({ kind: "deposit", part: { model: "b" } });
    expect(nextStep([], [part("d", "to-refresh", { daysLate: 3 }), parts[2]!])).toMatchObject({
      kind: "refresh",
      part: { model: "c" },
    });
  });
});
