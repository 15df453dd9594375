import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ensureAssets } from "../../build/ensureAssets.ts";
import { closeBrowser } from "../../tests/browser/openBrowser.ts";
import { WIDTHS } from "../../tests/browser/openPage.ts";
import { replayExperiment } from "../../tests/browser/replay/replayExperiment.ts";

// npx tsx benchmarks/platform/runExperiment.ts [communes] [datasets], with SHOTS=folder to keep pictures of the pages.
const [, , communes = "7", datasets = "6"] = process.argv;
const { DATABASE_URL: databaseUrl = null, SHOTS: shots } = process.env;

await ensureAssets();
console.log("| étape | secondes | touches | décisions | lignes publiées |\n|---|---:|---:|---:|---:|");
const faults = await replayExperiment({
  communes: Number(communes),
  datasets: Number(datasets),
  databaseUrl,
  tell: ({ who, seconds, keys, decisions, records }) =>
    console.log(`| ${who} | ${seconds.toFixed(0)} | ${keys} | ${decisions ?? "–"} | ${records ?? "–"} |`),
  ...(shots && {
    look: async (page, name) => {
      mkdirSync(shots, { recursive: true });
      const before = page.viewportSize()!;
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: join(shots, `${name}-${width}.png`), fullPage: true });
      }
      await page.setViewportSize(before);
    },
  }),
});
for (const fault of faults) console.log(`- ${fault}`);
await closeBrowser();
process.exitCode = faults.length === 0 ? 0 : 1;
