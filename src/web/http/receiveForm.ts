import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { Problem } from "../../domain/problem/problem.ts";
import { displayName } from "../../domain/file/displayName.ts";
import { ReceivedForm, type FileReceiver, type ReceivedFile } from "./receivedForm.ts";

/** How much a form may hold. */
export interface FormLimits {
  /** Files in all; 0 for a form without files. */
  readonly files: number;
  /** Bytes of each file. */
  readonly fileBytes: number;
  /** Fields that are not files, each value of a repeated name counted. */
  readonly fields: number;
  /** Bytes of all the fields together. */
  readonly fieldBytes: number;
}

/** A form without files, as most are. */
export const PLAIN_FORM: FormLimits = { files: 0, fileBytes: 0, fields: 2000, fieldBytes: 2_000_000 };

const TYPES = ["multipart/form-data", "application/x-www-form-urlencoded"];

/** Boundaries and headers of one part. */
const PART_OVERHEAD = 1000;

/** A form whose files are being received: what has come so far. */
interface Incoming {
  readonly fields: URLSearchParams;
  readonly files: Promise<ReceivedFile | null>[];
}

function parserOf(type: string, limits: FormLimits): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: {
        files: limits.files,
        fileSize: limits.fileBytes,
        // Beyond its own limit, the parser drops fields without a word: one more is let through, and refused here.
        fields: limits.fields + 1,
        fieldSize: limits.fieldBytes,
        fieldNameSize: 200,
        parts: limits.files + limits.fields + 2,
        headerPairs: 20,
        headerSize: 8192,
      },
    });
  } catch {
    throw new Problem("request.wrong-type", { types: TYPES.join(", ") });
  }
}

/** Says no before reading, where the sender says how much comes. */
function refuseLength(request: Request, limits: FormLimits): void {
  const length = Number(request.headers.get("content-length") ?? 0);
  const parts = limits.files + limits.fields;
  // A byte of a field may take three once encoded.
  const most = limits.files * limits.fileBytes + 3 * limits.fieldBytes + parts * PART_OVERHEAD;
  if (length > most) throw tooLarge(limits);
}

function tooLarge(limits: FormLimits): Problem {
  return limits.files > 0
    ? new Problem("deposit.too-large", { limit: limits.fileBytes })
    : new Problem("request.too-large", { limit: limits.fieldBytes });
}

/** Reads the request to its end; the first thing wrong stops everything and is thrown. */
async function parse(
  request: Request,
  body: ReadableStream<Uint8Array>,
  receiver: FileReceiver,
  limits: FormLimits,
  { fields, files }: Incoming,
): Promise<void> {
  const parser = parserOf(request.headers.get("content-type") ?? "", limits);
  const source = Readable.fromWeb(body);
  const open = new Set<Readable>();
  let fieldBytes = 0;
  await new Promise<void>((done, fail) => {
    const stop = (problem: unknown): void => {
      source.unpipe(parser);
      for (const stream of open) stream.destroy(problem as Error);
      source.destroy();
      fail(problem);
    };
    const interrupted = (cause: unknown): void => stop(new Problem("request.interrupted", {}, { cause }));
    const overflow = (): void => stop(new Problem("request.too-large", { limit: limits.fieldBytes }));
    parser.on("field", (name, value, nameTruncated, valueTruncated) => {
      fieldBytes += Buffer.byteLength(value);
      const full = fieldBytes > limits.fieldBytes || fields.size === limits.fields;
      if (nameTruncated || valueTruncated || full) return overflow();
      fields.append(name, value.replaceAll("\u0000", "\uFFFD"));
    });
    parser.on("file", (field, stream, filename, _encoding, claimedType) => {
      open.add(stream);
      // Until the receiver listens, nobody would hear that the stream broke off, which ends a process.
      stream.on("error", () => {});
      stream.once("limit", () => stop(new Problem("deposit.too-large", { limit: limits.fileBytes })));
      const received = receiver
        .receive(stream, { maxBytes: limits.fileBytes })
        .then(async (pending): Promise<ReceivedFile | null> => {
          open.delete(stream);
          // What a browser sends for a file field left empty.
          if (pending.size > 0 || filename)
            return { field, name: displayName(filename ?? ""), claimedType, pending };
          await pending.discard();
          return null;
        });
      received.catch(stop);
      files.push(received);
    });
    parser.on("fieldsLimit", overflow);
    parser.on("partsLimit", overflow);
    parser.on("filesLimit", () => stop(new Problem("request.invalid", { parameter: "file" })));
    parser.on("finish", done);
    parser.on("error", interrupted);
    source.on("error", interrupted);
    source.pipe(parser);
  });
}

/**
 * Reads a form, multipart or urlencoded, its files streamed to `receiver` out of sight, and gives it to `use`, which keeps the
 * files it wants: whatever happens, a file that was not kept leaves nothing behind. The null character of a field, which no
 * database keeps, becomes the mark that Unicode has for what cannot be shown.
 *
 * Throws a `Problem`: `request.wrong-type` for anything but a form; `request.interrupted` for one cut off;
 * `deposit.too-large` and `request.too-large` beyond the limits (`limit` in bytes); `request.invalid` for more files than
 * allowed.
 */
export async function receiveForm<Result>(
  request: Request,
  receiver: FileReceiver,
  limits: FormLimits,
  use: (form: ReceivedForm) => Promise<Result>,
): Promise<Result> {
  refuseLength(request, limits);
  const incoming: Incoming = { fields: new URLSearchParams(), files: [] };
  try {
    if (request.body !== null)
      await parse(request, request.body as ReadableStream<Uint8Array>, receiver, limits, incoming);
    const files = await Promise.all(incoming.files);
    return await use(
      new ReceivedForm(
        incoming.fields,
        files.filter((file) => file !== null),
      ),
    );
  } finally {
    for (const settled of await Promise.allSettled(incoming.files))
      if (settled.status === "fulfilled") await settled.value?.pending.discard();
  }
}
