import { describe, expect, it } from "vitest";
import { freshnessWords } from "./datasetFacts.ts";
import { differenceWords } from "./revision.ts";
import { blockWords } from "./reviewFacts.ts";

const words = (added: number, changed: number, removed: number) =>
  differenceWords("fr", { added, changed, removed, unchanged: 4 });

describe("words of a publication", () => {
  it("say what changes", () => {
    expect(words(12, 3, 1)).toBe("12 lignes ajoutées, 3 modifiées, 1 retirée");
    expect(words(0, 1, 0)).toBe("1 ligne modifiée");
    expect(words(0, 0, 0)).toBe("Aucune ligne ne change.");
    expect(differenceWords("en", { added: 1, changed: 0, removed: 2, unchanged: 0 })).toBe(
      "1 row added, 2 removed",
    );
  });

  it("say what is in the way, and how fresh the data are", () => {
    expect(blockWords("fr", { reason: "to-confirm", count: 12 })).toBe("Confirmez 12 cellules.");
    expect(freshnessWords("fr", { state: "overdue", due: new Date(0), days: -3 })).toBe(
      "Mise à jour attendue depuis 3 jours",
    );
    expect(freshnessWords("fr", { state: "due-soon", due: new Date(0), days: 0 })).toBe(
      "À mettre à jour aujourd’hui",
    );
  });
});
