import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { outlineText } from "./outlineText.ts";
import { UnreadableOutlines } from "./unreadableOutlines.ts";

/**
 * Looks at the start of a file of outlines, which is read whole later, when a page needs it. Gives a mark that changes when the file
 * does. Throws `UnreadableOutlines` for a file that is missing or surely no GeoJSON.
 */
export async function checkOutlineFile(path: string): Promise<string> {
  const name = basename(path);
  let start = "";
  for await (const chunk of outlineText(path)) {
    start = chunk.trimStart();
    if (start !== "") break;
  }
  if (!start.startsWith("{")) throw new UnreadableOutlines("outlines.foreign", { name });
  const { size, mtimeMs } = await stat(path).catch((cause: unknown) => {
    throw new UnreadableOutlines("outlines.missing", { name }, { cause });
  });
  return `${size}-${mtimeMs}`;
}
