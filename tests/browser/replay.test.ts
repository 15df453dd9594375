import { afterAll, expect, it } from "vitest";
import { closeBrowser } from "./openBrowser.ts";
import { replayExperiment } from "./replay/replayExperiment.ts";

afterAll(closeBrowser);

it("goes from an empty installation to published data, by keyboard alone, mail included", async () => {
  const stages: string[] = [];
  const faults = await replayExperiment({
    communes: 1,
    datasets: 2,
    databaseUrl: null,
    tell: ({ who, records }) => stages.push(`${who} ${records ?? "–"}`),
  });
  expect(faults).toEqual([]);
  expect(stages).toEqual(["mise en place –", "campagnes et invitations –", "Bron 50"]);
}, 300_000);
