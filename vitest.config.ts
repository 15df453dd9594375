import { defineConfig } from "vitest/config";
import { PlainSummary } from "./tests/plainSummary.ts";

/** Suites that need a database, a server or a browser: started once for all of them. */
const PLATFORM = ["tests/{database,http,browser,platform}/**/*.test.{ts,tsx}"];

export default defineConfig({
  test: {
    globalSetup: ["tests/prepareAssets.ts"],
    setupFiles: ["tests/setup/propertySeed.ts"],
    reporters: ["default", new PlainSummary()],
    // Most tests wait for a server, a browser or a database: as many at once as there are processors.
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "engine",
          include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
          exclude: [...PLATFORM, "**/node_modules/**"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "platform",
          include: PLATFORM,
          globalSetup: ["tests/setup/platformSetup.ts"],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
