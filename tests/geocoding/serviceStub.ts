import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Papa from "papaparse";
import { csvText } from "../../src/geocoding/remote/csvText.ts";

/** What one request to the batch endpoint brought. */
export interface ReceivedBatch {
  readonly path: string;
  readonly at: number;
  /** Values of each form field, in order. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Answers a batch in its own way, or not at all. */
export type Incident = (batch: ReceivedBatch, response: ServerResponse) => void;

export interface ServiceStub {
  readonly url: string;
  readonly batches: ReceivedBatch[];
  /** What happens to the next requests, one each; then all goes well. */
  readonly incidents: Incident[];
  close(): Promise<void>;
}

async function readForm(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}

async function receive(request: IncomingMessage): Promise<ReceivedBatch> {
  const form = await readForm(request);
  const fields: Record<string, string[]> = {};
  let csv = "";
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") (fields[name] ??= []).push(value);
    else csv = await value.text();
  }
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  return { path: request.url ?? "", at: performance.now(), fields, rows };
}

/** One line as the national API answers it: "12 rue des Écoles 69500 Bron" is known, what has no number is not. */
function found(row: Readonly<Record<string, string>>): Record<string, string> {
  const [, number, street, postcode, city] = /^(\d+) (.*?) (\d{5}) (.*)$/.exec(row["adresse"] ?? "") ?? [];
  if (number === undefined) return { result_status: "not-found" };
  return {
    latitude: "45.74",
    longitude: `4.9${number}`,
    result_label: `${number} ${street} ${postcode} ${city}`,
    result_score: "0.97",
    result_score_next: "",
    result_type: "housenumber",
    result_id: `69029_0001_${number}`,
    result_housenumber: number,
    result_name: `${number} ${street}`,
    result_street: street!,
    result_postcode: postcode!,
    result_city: city!,
    result_citycode: row["citycode"] || "69029",
    result_status: "ok",
  };
}

/** The csv that the documented service gives back: the columns sent, then those asked for. */
export function answerCsv({ rows, fields }: ReceivedBatch, reverse = false): string {
  const asked = fields["result_columns"] ?? [];
  const own = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => {
    const answer = found(row);
    return [...own.map((name) => row[name] ?? ""), ...asked.map((name) => answer[name] ?? "")];
  });
  return csvText([[...own, ...asked], ...(reverse ? lines.toReversed() : lines)]);
}

function answerWell(batch: ReceivedBatch, response: ServerResponse): void {
  response.setHeader("content-type", "text/csv").end(answerCsv(batch));
}

/** A local server that follows the national API's documented behaviour, and misbehaves on demand. */
export async function startServiceStub(): Promise<ServiceStub> {
  const batches: ReceivedBatch[] = [];
  const incidents: Incident[] = [];
  const server: Server = createServer((request, response) => {
    void receive(request).then((batch) => {
      batches.push(batch);
      const incident = incidents.shift() ?? answerWell;
      incident(batch, response);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    batches,
    incidents,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
