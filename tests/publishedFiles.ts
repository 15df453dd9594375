import { join } from "node:path";
import { ROOT } from "./sourceFiles.ts";

/**
 * The folder of published files that some tests and benchmarks read: `data` in what TRABOULE_SHARED names, by default
 * `shared` beside the project. They are not part of it, and what needs them is skipped where they are absent.
 */
export const PUBLISHED_FILES = join(process.env["TRABOULE_SHARED"] ?? join(ROOT, "../shared"), "data");
