import { defineConfig } from "vitest/config";
import { PlainSummary } from "./tests/plainSummary.ts";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    reporters: ["default", new PlainSummary()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
