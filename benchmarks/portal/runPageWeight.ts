import { get as getPlain, type IncomingMessage } from "node:http";
import { get as getSecure } from "node:https";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/**
 * What a browser that takes brotli receives for the page of each dataset: HTML, style sheets, scripts and what they import at
 * once. Not the map library, asked for when a map comes into view, nor the fonts, which are not compressed and kept for ever.
 *
 *   npx tsx benchmarks/portal/runPageWeight.ts http://127.0.0.1:3000
 */

const LIMIT = 60_000;

interface Received {
  readonly bytes: number;
  readonly text: string;
}

function receive(url: string): Promise<Received> {
  const get = url.startsWith("https:") ? getSecure : getPlain;
  const headers = { "Accept-Encoding": "br, gzip", Accept: "text/html,*/*" };
  return new Promise((done, failed) => {
    const read = (answer: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", failed);
      answer.on("end", () => {
        if (answer.statusCode !== 200) return failed(new Error(`${url}: ${answer.statusCode}`));
        const body = Buffer.concat(chunks);
        const encoding = answer.headers["content-encoding"];
        const plain =
          encoding === "br" ? brotliDecompressSync(body) : encoding === "gzip" ? gunzipSync(body) : body;
        done({ bytes: body.length, text: plain.toString() });
      });
    };
    get(url, { headers }, read).on("error", failed);
  });
}

/** Every module that a script needs before it starts. */
async function scriptWeights(
  url: string,
  seen = new Map<string, number>(),
): Promise<ReadonlyMap<string, number>> {
  if (seen.has(url)) return seen;
  const { bytes, text } = await receive(url);
  seen.set(url, bytes);
  for (const [, path] of text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g))
    await scriptWeights(new URL(path!, url).href, seen);
  return seen;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

async function weigh(url: string) {
  const page = await receive(url);
  const linked = (pattern: RegExp): string[] =>
    Array.from(page.text.matchAll(pattern), ([, path]) => new URL(path!.replaceAll("&amp;", "&"), url).href);
  const scripts = new Map<string, number>();
  for (const script of linked(/<script type="module" src="([^"]+)"/g)) await scriptWeights(script, scripts);
  const sheets = await Promise.all(linked(/<link rel="stylesheet" href="([^"]+)"/g).map(receive));
  const css = sum(sheets.map(({ bytes }) => bytes));
  const js = sum(scripts.values());
  return { html: page.bytes, css, js, total: page.bytes + css + js };
}

const [root = "http://127.0.0.1:3000"] = process.argv.slice(2);
const list = await receive(`${root}/datasets`);
const paths = new Set(Array.from(list.text.matchAll(/href="(\/datasets\/[\w-]+)"/g), ([, path]) => path!));
for (const path of paths) {
  const { html, css, js, total } = await weigh(root + path);
  const verdict = total <= LIMIT ? "" : " over";
  process.stdout.write(`${path}: ${total} bytes (html ${html}, css ${css}, js ${js})${verdict}\n`);
  if (total > LIMIT) process.exitCode = 1;
}
