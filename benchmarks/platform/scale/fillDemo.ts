import { readConfig } from "../../../src/config.ts";
import { openLog } from "../../../src/server/log.ts";
import { openPlatform } from "../../../src/server/openPlatform.ts";
import { prepareDemo } from "../../../src/services/demo/prepareDemo.ts";

/** Fills a folder of data with the demo's territory, from the sample files in `files`. */
export async function fillDemo(folder: string, files: string): Promise<void> {
  const config = readConfig({ DATA: folder, LOG_LEVEL: "silent", MAP_STYLE_URL: "none" });
  const { platform, close } = await openPlatform({ config, log: openLog("silent"), demo: true });
  await prepareDemo(platform, files);
  await close();
}
