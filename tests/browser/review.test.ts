import { afterAll, beforeAll, expect, it } from "vitest";
import type { Page } from "playwright-core";
import type { Hono } from "hono";
import type { Actor } from "../../src/domain/access/actor.ts";
import { openEmbedded } from "../setup/engines.ts";
import { type DepositedSample, openReviewApp, REVIEW_URL, type ReviewApp } from "../setup/reviewApp.ts";
import { expectNoAxeViolations } from "./expectNoAxeViolations.ts";
import { focused, sidewaysScroll, tabTo } from "./keyboard.ts";
import { closeBrowser } from "./openBrowser.ts";
import { openPage, WIDTHS } from "./openPage.ts";
import { screenshot } from "./screenshot.ts";
import { serveForTest } from "./serveForTest.ts";

const HEAD = "nom;adresse;commune;date_maj;latitude;longitude";
const DATES = ["mars-22", "août-22", "avril-21", "mai-20"];

/** Rows of toilets in Bron, on a lattice; every tenth date lacks its day. */
function toilets(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, at) => {
    const date = at % 10 === 3 ? DATES[Math.floor(at / 10) % DATES.length]! : "2024-05-12";
    const lat = (45.72 + (at % 100) * 0.0003).toFixed(5);
    const lon = (4.89 + Math.floor(at / 100) * 0.0003).toFixed(5);
    return `Toilettes n° ${at + 1};${at + 1} rue de la République;Bron;${date};${lat};${lon}`;
  });
  return Buffer.from(`${[HEAD, ...lines].join("\n")}\n`);
}

let review: ReviewApp;
let camille: Actor;
let served: Awaited<ReturnType<typeof serveForTest>>;

beforeAll(async () => {
  const [database] = await openEmbedded();
  review = await openReviewApp(database);
  camille = await review.person("Camille", "69029", "referent");
  review.as(camille);
  // The application knows itself by its public address, the test's server by its own.
  const outside = {
    fetch: (request: Request) => {
      const { pathname, search } = new URL(request.url);
      const headers = new Headers(request.headers);
      if (headers.has("origin")) headers.set("origin", REVIEW_URL);
      return review.app.fetch(
        new Request(`${REVIEW_URL}${pathname}${search}`, {
          method: request.method,
          headers,
          ...(request.body && { body: request.body, duplex: "half" }),
        }),
      );
    },
  };
  served = await serveForTest(outside as unknown as Hono);
});

afterAll(async () => {
  await closeBrowser();
  await served.close();
  await review.close();
});

const hand = (rows: number): Promise<DepositedSample> =>
  review.deposit(camille, "69029", { name: "toilettes.csv", model: "toilettes", content: toilets(rows) });

async function openAt({ base }: DepositedSample, width = 1440): Promise<Page> {
  const page = await openPage({ width });
  await page.goto(`${served.url}${base}`);
  await page.locator("table[role=grid] td[tabindex='0']").waitFor();
  return page;
}

it("settles everything by keyboard alone, then leads to publication", async () => {
  const page = await openAt(await hand(40));
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  const count = () => page.locator("[data-part=decisions] .dec").count();
  expect(await count()).toBe(4);
  await tabTo(page, /^Confirmer/);
  for (let left = 4; left > 0; left--) {
    expect(await focused(page)).toMatch(/^Confirmer/);
    await page.keyboard.press("Enter");
    await page
      .locator("[data-part=decisions] .dec")
      .nth(left - 1)
      .waitFor({ state: "detached" });
  }
  await page.locator("[data-part=publish] a").waitFor();
  expect(await page.locator("[data-part=publish] a").getAttribute("href")).toMatch(/\/publication$/);
  expect(await page.locator(".toast").textContent()).toContain("est devenu");
  expect(complaints).toEqual([]);
  await page.close();
});

it("edits as a spreadsheet does", async () => {
  const page = await openAt(await hand(12));
  const current = () => page.locator("td.cur .v").textContent();
  await page.locator("td.cur").focus();
  await page.keyboard.type("Toilettes du Lac");
  await page.keyboard.press("Enter");
  await page.locator(".toast", { hasText: "1 cellule modifiée" }).waitFor();
  expect(await page.locator("#c0-0 .v").textContent()).toBe("Toilettes du Lac");
  expect(await current()).toBe("Toilettes n° 2");
  await page.keyboard.press("Control+z");
  await page.locator("#c0-0 .v", { hasText: /^Toilettes n° 1$/ }).waitFor();
  await page.keyboard.press("F2");
  await page.keyboard.type(" neuves");
  await page.keyboard.press("Escape");
  expect(await current()).toBe("Toilettes n° 2");
  // A range pasted over two rows and one column more than the first.
  await page.keyboard.press("ArrowUp");
  await page.evaluate(`(() => {
    const data = new DataTransfer();
    data.setData("text/plain", "Alpha\\t12/03/2020\\nBeta\\tpas une date\\n");
    const target = document.activeElement;
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  })()`);
  await page.locator(".toast", { hasText: "4 cellules modifiées" }).waitFor();
  expect(await page.locator("#c0-1 .v").textContent()).toBe("12 mars 2020");
  expect(await page.locator("#c1-1").getAttribute("class")).toContain("g-bad");
  expect(await page.locator("#c1-1 .raw").textContent()).toBe("pas une date");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.closest('table') === null")).toBe(true);
  await page.close();
});

it("lets a settled row leave the list that it no longer belongs to", async () => {
  const page = await openAt(await hand(40));
  await page.locator('.chips [data-filter="to-confirm"]').click();
  const rows = page.locator("table[role=grid] tbody tr[data-index]");
  await page.locator("table[role=grid][aria-rowcount='5']").waitFor();
  const second = await page.locator("#c1-0 .v").textContent();
  await page.locator("td.g-ask").first().click();
  await page.keyboard.press("Enter");
  await page.locator("tr.leaving").waitFor();
  expect(await page.locator("tr.leaving th .sg-you").getAttribute("aria-label")).toContain("réglée");
  await page.locator("tr.leaving").waitFor({ state: "detached" });
  expect(await rows.count()).toBe(3);
  expect(await page.locator("#c0-0 .v").textContent()).toBe(second);
  expect(await page.evaluate("document.activeElement.id")).toMatch(/^c0-/);
  for (let left = 3; left > 0; left--) await page.keyboard.press("Enter");
  await page.locator(".grid-scroll .empty").waitFor();
  await page.close();
});

it("keeps the marker in step with the row, and moves it by arrow keys", async () => {
  const page = await openAt(await hand(12));
  await page.locator("#c2-0").click();
  await page.locator("[data-part=map] h2", { hasText: "Toilettes n° 3" }).waitFor();
  await page.locator(".maplibregl-marker").waitFor();
  const latitude = () => page.locator("#la").inputValue();
  const before = await latitude();
  await page.locator(".maplibregl-marker").focus();
  await page.keyboard.press("ArrowUp");
  const after = await latitude();
  const metres = (Number(after.replace(",", ".")) - Number(before.replace(",", "."))) * 111_320;
  expect(metres).toBeGreaterThan(0.8);
  expect(metres).toBeLessThan(1.2);
  await page.getByRole("button", { name: "Garder cette position" }).click();
  await page.locator(".toast", { hasText: "Position gardée" }).waitFor();
  await page.close();
});

it("stays light with 10,000 rows", async () => {
  const page = await openAt(await hand(10_000));
  expect(await page.locator("table[role=grid]").getAttribute("aria-rowcount")).toBe("10001");
  expect(await page.locator("table[role=grid] tbody tr[data-index]").count()).toBeLessThan(40);
  await page.locator("td.cur").focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await page.locator("td.cur", { hasText: "Toilettes n° 10000" }).waitFor();
  expect(await page.locator("table[role=grid] tbody tr[data-index]").count()).toBeLessThan(40);
  await page.keyboard.type("La dernière");
  await page.keyboard.press("Enter");
  await page.locator(".toast", { hasText: "1 cellule modifiée" }).waitFor();
  expect(await page.locator("#c9999-0 .v").textContent()).toBe("La dernière");
  // Scrolled from end to end, the page never holds more than what is seen.
  const most = await page.evaluate(`(async () => {
    const box = document.querySelector(".grid-scroll");
    let most = 0;
    for (let step = 0; step < 60; step++) {
      box.scrollTop = (box.scrollHeight * step) / 60;
      await new Promise(requestAnimationFrame);
      most = Math.max(most, document.querySelectorAll("tr[data-index]").length);
    }
    box.scrollTop = 5000 * 60;
    return most;
  })()`);
  expect(most).toBeLessThan(40);
  await page.locator("td", { hasText: /^Toilettes n° 5002$/ }).waitFor();
  // Scrolled away from its cell, the keyboard is still in the grid: a key brings the cell back.
  expect(await page.evaluate("document.activeElement.className")).toContain("grid-scroll");
  await page.keyboard.press("ArrowUp");
  await page.locator("#c9998-0:focus").waitFor();
  await page.close();
}, 240_000);

it.each(["light", "dark"] as const)("can be used by all, %s", async (theme) => {
  const sample = await review.deposit(camille, "69029", {
    name: "69029-toilettes.xls",
    model: "toilettes",
  });
  const page = await openPage({ theme, width: WIDTHS[0] });
  await page.goto(`${served.url}${sample.base}`);
  await page.locator("td.cur").waitFor();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoAxeViolations(page);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  // The column that stays stands against the row's number, although the page was a phone's first.
  expect(
    await page.evaluate(`(document.querySelector(".grid-scroll").scrollLeft = 200,
      document.querySelector("thead .naming").getBoundingClientRect().left -
        document.querySelector("thead .stuck").getBoundingClientRect().right)`),
  ).toBeCloseTo(0, 0);
  await screenshot(page, `review-${theme}`);
  await page.goto(`${served.url}${sample.base}/lignes/1`);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoAxeViolations(page);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  await page.close();
});
