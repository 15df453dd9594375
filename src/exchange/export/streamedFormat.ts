import { open, rm } from "node:fs/promises";
import { checkedSource } from "./checkedSource.ts";
import type { ExportFormat } from "./exportFormat.ts";
import type { ExportSource } from "./exportSource.ts";

type Described = Pick<ExportFormat, "id" | "extension" | "mediaType">;

/** A format whose bytes come in order. */
export function streamedFormat(
  described: Described,
  bytes: (source: ExportSource) => AsyncIterable<Uint8Array>,
): ExportFormat {
  const stream = (source: ExportSource): AsyncIterable<Uint8Array> => bytes(checkedSource(source));
  return {
    ...described,
    stream,
    async write(source, path) {
      const chunks = stream(source);
      const file = await open(path, "wx");
      try {
        for await (const chunk of chunks) await file.writeFile(chunk);
        await file.close();
      } catch (error) {
        await file.close();
        await rm(path, { force: true });
        throw error;
      }
    },
  };
}
