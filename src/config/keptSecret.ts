import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Secret } from "./secret.ts";

/** The name of the file, in the data folder. Only its owner may read it. */
const FILE = "secret";

/**
 * The secret kept in the data folder, made on the first call: sessions outlive a restart. Two processes that start together
 * get the same one. Throws what the system says when the folder cannot be used.
 */
export async function keptSecret(dataFolder: string): Promise<Secret> {
  await mkdir(dataFolder, { recursive: true });
  const path = join(dataFolder, FILE);
  const made = randomBytes(32).toString("base64url");
  const draft = join(dataFolder, `${FILE}-${randomUUID()}`);
  await writeFile(draft, made, { flag: "wx", mode: 0o600, flush: true });
  // A link appears whole, and only where there is none.
  await link(draft, path)
    .catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    })
    .finally(() => rm(draft));
  const kept = (await readFile(path, "utf8")).trim();
  if (kept.length < 32) throw new Error(`${path} holds no secret: remove it, and a new one is made`);
  return new Secret(kept);
}
