import { createRequire } from "node:module";

const { version } = createRequire(import.meta.url)("../../package.json") as { version: string };

/** The version of Traboule that is running. */
export const RELEASE: string = version;
