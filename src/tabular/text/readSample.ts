import { decodeFile } from "./decodeFile.ts";
import type { UnicodeSign } from "./sniffUnicode.ts";

const SAMPLE_CHARS = 512 * 1024;

/** The text at the beginning of a file, cut at the end of a line where it can be. */
export async function readSample(path: string, sign: UnicodeSign): Promise<string> {
  let sample = "";
  for await (const chunk of decodeFile(path, sign.encoding, sign.skip)) {
    sample += chunk;
    if (sample.length <= SAMPLE_CHARS) continue;
    const end = Math.max(sample.lastIndexOf("\n"), sample.lastIndexOf("\r"));
    return end > 0 ? sample.slice(0, end + 1) : sample;
  }
  return sample;
}
