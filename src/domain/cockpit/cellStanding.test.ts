import { expect, it } from "vitest";
import { datasetState } from "../dataset/datasetState.ts";
import { dayOf, freshness, overdueBefore } from "../dataset/freshness.ts";
import { FREQUENCIES, type Frequency } from "../dataset/frequency.ts";
import { cellStanding, openDeposit } from "./cellStanding.ts";

const DAY = 86_400_000;
const NOW = new Date("2026-11-22T09:30:00Z");
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * DAY);
const isoDay = (at: Date): string => at.toISOString().slice(0, 10);

it("tells the moment before which a publication is overdue", () => {
  for (const frequency of Object.keys(FREQUENCIES) as Frequency[]) {
    const before = overdueBefore(frequency, NOW);
    for (let days = 0; days < 1300; days++) {
      const at = daysAgo(days);
      const overdue = freshness(frequency, at, NOW).state === "overdue";
      expect(before !== null && at < before, `${frequency}, ${days} days ago`).toBe(overdue);
    }
  }
});

it("stands where the whole cell does", () => {
  const seen = new Set<string>();
  for (const depositState of [null, "received", "needs-mapping", "review", "approval"])
    for (const published of [null, 0, 5, 40, 400])
      for (const withdrawn of [false, true])
        for (const campaign of [null, [30, 10], [30, 0], [30, -10]] as const) {
          const publishedAt = published === null ? null : daysAgo(published);
          const deadline = campaign && isoDay(daysAgo(campaign[1]));
          const opensOn = campaign && isoDay(daysAgo(campaign[0]));
          const whole = datasetState(
            {
              campaign: campaign && { opensOn: opensOn!, deadline: deadline! },
              openDeposit: openDeposit(depositState),
              publishedAt,
              withdrawn,
              frequency: "ANNUAL",
            },
            NOW,
          );
          const isSeen = publishedAt !== null && !withdrawn;
          const standing = cellStanding(
            {
              deadline,
              answered: isSeen && opensOn !== null && dayOf(publishedAt) >= dayOf(new Date(opensOn)),
              depositState,
              published: isSeen,
              isOverdue: isSeen && publishedAt < overdueBefore("ANNUAL", NOW)!,
              withdrawn,
            },
            NOW,
          );
          expect(standing).toEqual({
            state: whole.name,
            published: whole.published,
            isLate: whole.daysLate > 0,
          });
          seen.add(standing.state);
        }
  expect(seen.size).toBe(8);
});
