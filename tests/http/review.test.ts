import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../src/domain/access/actor.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { type DepositedSample, openReviewApp, REVIEW_URL, type ReviewApp } from "../setup/reviewApp.ts";

describeOnEachEngine("the review of a deposit", (open) => {
  let review: ReviewApp;
  let camille: Actor;
  let sample: DepositedSample;

  beforeAll(async () => {
    const [database] = await open();
    review = await openReviewApp(database);
    camille = await review.person("Camille", "69029", "referent");
    sample = await review.deposit(camille, "69029", {
      name: "69029-parcs-jardins.csv",
      model: "parcs-jardins",
    });
    review.as(camille);
  });

  afterAll(() => review.close());

  it("shows a page", async () => {
    const response = await review.app.request(`${REVIEW_URL}${sample.base}`, {
      headers: { accept: "text/html" },
    });
    const html = await response.text();
    if (process.env["SHOW"]) console.log(html);
    expect(response.status).toBe(200);
    expect(html).toContain("Parcs");
  });
});
