import type { Hono } from "hono";
import type { Page } from "playwright-core";
import { ensureAssets } from "../../build/ensureAssets.ts";
import { migrate } from "../../src/db/migrations/migrate.ts";
import { openDatabase } from "../../src/db/openDatabase.ts";
import { closeBrowser } from "../../tests/browser/openBrowser.ts";
import { openPage } from "../../tests/browser/openPage.ts";
import { serveForTest } from "../../tests/browser/serveForTest.ts";
import { openReviewApp, REVIEW_URL } from "../../tests/setup/reviewApp.ts";

// npx tsx benchmarks/platform/runGrid.ts [rows]
await ensureAssets();
const rows = Number(process.argv[2] ?? 10_000);
/** Turns of the wheel, keys pressed and cells edited. */
const TIMES = { wheel: 120, keys: 60, edits: 20 } as const;

/** What the page keeps while one scrolls and types: in milliseconds. */
interface Watched {
  /** Between two frames drawn. */
  readonly frames: number[];
  /** Tasks of more than 50 ms. */
  readonly long: number[];
  /** From a key to the frame that shows what it did. */
  readonly keys: number[];
}

function toilets(): Buffer {
  const lines = ["nom;adresse;commune;date_maj;latitude;longitude"];
  for (let at = 1; at <= rows; at++) {
    const [lat, lon] = [45.72 + (at % 100) * 0.0003, 4.89 + Math.floor(at / 100) * 0.0003];
    const date = at % 10 === 4 ? "mars-22" : "2024-05-12";
    lines.push(
      `Toilettes n° ${at};${at} rue de la République;Bron;${date};${lat.toFixed(5)};${lon.toFixed(5)}`,
    );
  }
  return Buffer.from(`${lines.join("\n")}\n`);
}

/** Runs a gesture in a page that watches itself, until it is drawn. */
async function watch(page: Page, gesture: () => Promise<void>): Promise<Watched> {
  await page.evaluate(`(() => {
    const seen = { frames: [], long: [], keys: [], going: true };
    window.watched = seen;
    seen.observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.long.push(duration);
    });
    seen.observer.observe({ type: "longtask" });
    let last = performance.now();
    const frame = (now) => {
      seen.frames.push(now - last);
      last = now;
      if (seen.going) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    seen.onKey = ({ timeStamp }) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.keys.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
    addEventListener("keydown", seen.onKey, { capture: true });
  })()`);
  await gesture();
  return (await page.evaluate(`(() => {
    const { frames, long, keys, observer, onKey } = window.watched;
    window.watched.going = false;
    observer.disconnect();
    removeEventListener("keydown", onKey, { capture: true });
    return { frames: frames.slice(1), long, keys };
  })()`)) as Watched;
}

/** The value below which a share of others lies, in whole milliseconds; « – » for none. */
function quantile(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? "–" : value.toFixed(0);
}

function tell(gesture: string, { frames, long, keys }: Watched): void {
  const cells = [
    gesture,
    ...[0.5, 0.95, 1].map((share) => quantile(frames, share)),
    String(long.length),
    quantile(long, 1),
    ...[0.5, 0.95].map((share) => quantile(keys, share)),
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

const database = await openDatabase({ url: process.env["DATABASE_URL"] ?? null, folder: null });
await migrate(database);
const review = await openReviewApp(database);
const camille = await review.person("Camille", "69029", "referent");
review.as(camille);
// The application knows itself by its public address.
const served = await serveForTest({
  fetch: (request: Request) => {
    const { pathname, search } = new URL(request.url);
    const headers = new Headers(request.headers);
    if (headers.has("origin")) headers.set("origin", REVIEW_URL);
    const { method, body } = request;
    return review.app.fetch(
      new Request(`${REVIEW_URL}${pathname}${search}`, {
        method,
        headers,
        ...(body && { body, duplex: "half" }),
      }),
    );
  },
} as unknown as Hono);

const file = { name: "toilettes.csv", model: "toilettes", content: toilets() };
const { base } = await review.deposit(camille, "69029", file);
const page = await openPage();
const start = performance.now();
await page.goto(`${served.url}${base}`);
await page.locator("td.cur").waitFor();
console.log(`${rows} lignes ; grille prête en ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
console.log(
  "| geste | image, ms : médiane | 95 % | la plus longue | tâches > 50 ms | la plus longue, ms | touche → image, ms : médiane | 95 % |\n|---|--:|--:|--:|--:|--:|--:|--:|",
);
const box = (await page.locator(".grid-scroll").boundingBox())!;
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
tell(
  `molette, ${TIMES.wheel} crans`,
  await watch(page, async () => {
    for (let turn = 0; turn < TIMES.wheel; turn++) await page.mouse.wheel(0, 240);
  }),
);
await page.locator(".grid-scroll").focus();
const press = async (key: string, times: number): Promise<void> => {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
};
await press("Control+Home", 1);
tell(`Page suivante × ${TIMES.keys}`, await watch(page, () => press("PageDown", TIMES.keys)));
tell(`flèche bas × ${TIMES.keys}`, await watch(page, () => press("ArrowDown", TIMES.keys)));
tell(
  `saisie de ${TIMES.edits} cellules`,
  await watch(page, async () => {
    for (let edit = 0; edit < TIMES.edits; edit++) {
      await page.keyboard.type("Parc");
      await page.keyboard.press("Enter");
    }
  }),
);
tell(
  "filtre « À confirmer »",
  await watch(page, async () => {
    await page.locator('.chips [data-filter="to-confirm"]').click();
    await page.locator(`table[role=grid]:not([aria-rowcount="${rows + 1}"])[aria-rowcount]`).waitFor();
    await page.locator("td.g-ask").first().waitFor();
  }),
);
await closeBrowser();
await served.close();
await review.close();
await database.close();
