import { describe, expect, it } from "vitest";
import { officialExamples } from "../../benchmarks/accuracy/officialExamples.ts";
import { runFamily } from "../../benchmarks/accuracy/runFamily.ts";
import { totalOf } from "../../benchmarks/accuracy/scoreTable.ts";
import { hasSharedData } from "../../benchmarks/accuracy/sharedData.ts";
import { JUDGED } from "../../benchmarks/matching/judged.ts";
import { PEER_MAPPED } from "../../benchmarks/matching/peerMapped.ts";
import { realFiles } from "../../benchmarks/matching/realFiles.ts";

describe.skipIf(!hasSharedData())("real files (skipped where they are absent)", () => {
  it("have the columns recognised that their users mapped by hand", async () => {
    for (const [name, { known, right, wrong }] of await realFiles(PEER_MAPPED)) {
      expect(wrong, name).toEqual([]);
      expect(right / known, name).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("have no column matched to the wrong field", async () => {
    const scores = await realFiles(JUDGED);
    expect([...scores.values()].flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  it("published as examples keep their values, or show their faults", { timeout: 60_000 }, async () => {
    const { silentlyWrong, resolved, resolvable } = totalOf(await runFamily(officialExamples()));
    expect(silentlyWrong).toEqual([]);
    expect(resolved / resolvable).toBeGreaterThanOrEqual(0.95);
  });
});
