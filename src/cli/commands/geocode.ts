import { existsSync, realpathSync, statSync } from "node:fs";
import { availableParallelism, homedir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import type { AddressIndex } from "../../geocoding/addressIndex.ts";
import type { Geocoder } from "../../geocoding/geocoder.ts";
import { indexGeocoder } from "../../geocoding/indexGeocoder.ts";
import { openIndex } from "../../geocoding/openIndex.ts";
import { createSearchPool } from "../../geocoding/pool/searchPool.ts";
import { preferIndex } from "../../geocoding/preferIndex.ts";
import { openAnswerCache } from "../../geocoding/remote/answerCache.ts";
import {
  createRemoteGeocoder,
  NATIONAL_SERVICE,
  type RemoteGeocoder,
} from "../../geocoding/remote/remoteGeocoder.ts";
import { cliText } from "../../messages/cli.ts";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { geocodeFile } from "../../services/geocodeFile/geocodeFile.ts";
import { type Command, type CommandCall, EXIT } from "../command.ts";
import { tellGeocoding } from "../tellGeocoding.ts";
import { UsageError } from "../usageError.ts";

/** Below this, starting threads takes longer than searching. */
const SMALL_FILE = 1_000_000;
const MOST_THREADS = 64;
/** Batches under way for each thread: one being searched, one waiting, so that none idles. */
const BATCHES_PER_THREAD = 2;

function textOption(options: CommandCall["options"], name: string): string | null {
  const value = options[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** `--remote` takes an address or none: where one follows it, it comes as a second file name. */
function readCall({ positionals, options }: CommandCall) {
  const [file, second, extra] = positionals;
  if (file === undefined) throw new UsageError("error.missingFile");
  const remote = options["remote"] === true;
  const unexpected = remote ? extra : second;
  if (unexpected !== undefined) throw new UsageError("error.unexpectedArgument", { name: unexpected });
  const url = remote ? (second ?? NATIONAL_SERVICE) : null;
  if (url !== null && !/^https?:\/\/[^/]/i.test(url)) throw new UsageError("error.remoteUrl", { name: url });
  const addresses = textOption(options, "addresses");
  if (addresses === null && url === null) throw new UsageError("error.noGeocoder");
  const out = textOption(options, "out");
  if (out === null) throw new UsageError("error.missingOption", { name: "out" });
  return { file, url, addresses, out: resolve(out) };
}

/** The file as received is sacred, and so is the index: the result may take the place of neither. */
function refuseOverInput(out: string, inputs: readonly (string | null)[]): void {
  for (const input of inputs) {
    if (input === null || !existsSync(input) || !existsSync(out)) continue;
    if (realpathSync(out) === realpathSync(input)) throw new UsageError("error.outIsSource", { name: input });
  }
}

function threadsOf(options: CommandCall["options"], file: string): number {
  const given = textOption(options, "threads");
  if (given !== null) {
    const threads = Number(given);
    if (!Number.isInteger(threads) || threads < 1 || threads > MOST_THREADS)
      throw new UsageError("error.threads", { name: given });
    return threads;
  }
  const small = existsSync(file) && statSync(file).size < SMALL_FILE;
  return small ? 0 : Math.min(MOST_THREADS, availableParallelism());
}

function cachePath(given: string | null): string {
  const folder = process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache");
  return given === null ? join(folder, "traboule", "addresses.ndjson") : resolve(given);
}

function openRemote(url: string, gazetteer: Gazetteer, cache: string | null): RemoteGeocoder {
  const today = (code: string): string => gazetteer.current(code)?.code ?? code;
  return createRemoteGeocoder({
    url,
    sameCommune: (code, other) => today(code) === today(other),
    cache: openAnswerCache(cachePath(cache), url),
  });
}

function openGeocoder(
  index: AddressIndex | null,
  remote: RemoteGeocoder | null,
  gazetteer: Gazetteer,
  threads: number,
): Geocoder {
  if (index === null) return remote!;
  const local = threads === 0 ? indexGeocoder(index) : createSearchPool(index.bytes, threads);
  if (remote === null) return local;
  const today = (code: string): string => gazetteer.current(code)?.code ?? code;
  return preferIndex(local, remote, (code, other) => today(code) === today(other));
}

/** Batch geocoding of a file, offline from an index, or by the national service when asked to. */
export const geocode: Command = {
  usage: "geocode FILE.csv --addresses INDEX --out FILE.csv [options]",
  summary: "geocode.summary",
  options: {
    addresses: { type: "string", short: "a", value: "INDEX", help: "geocode.addresses" },
    out: { type: "string", short: "o", value: "FILE.csv", help: "geocode.out" },
    columns: { type: "string", value: "A,B", help: "geocode.columns" },
    citycode: { type: "string", value: "COLUMN", help: "geocode.citycode" },
    postcode: { type: "string", value: "COLUMN", help: "geocode.postcode" },
    remote: { type: "boolean", help: "geocode.remote" },
    cache: { type: "string", value: "FILE", help: "geocode.cache" },
    threads: { type: "string", value: "N", help: "geocode.threads" },
  },
  async run(call) {
    const { options, language, terminal } = call;
    const { file, url, addresses, out } = readCall(call);
    refuseOverInput(out, [file, addresses]);
    const threads = threadsOf(options, file);
    const gazetteer = loadGazetteer();
    const index = addresses === null ? null : openIndex(resolve(addresses), gazetteer);
    const remote = url === null ? null : openRemote(url, gazetteer, textOption(options, "cache"));
    const geocoder = openGeocoder(index, remote, gazetteer, threads);
    const started = performance.now();
    const label = cliText(language, "geocode.progress", { file: basename(file) });
    try {
      const summary = await geocodeFile({
        path: resolve(file),
        out,
        columns: textOption(options, "columns"),
        citycode: textOption(options, "citycode"),
        postcode: textOption(options, "postcode"),
        gazetteer,
        geocoder,
        terms: { index: index?.summary ?? null, url },
        width: Math.max(1, threads) * BATCHES_PER_THREAD,
        language,
        onProgress: (done) => terminal.progress(done, label),
      });
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      tellGeocoding(call, { out, summary, seconds, url, sent: remote?.sent ?? 0 });
      const { invalid, error, "to-confirm": toConfirm } = summary.tally.byStatus;
      return invalid + error + toConfirm > 0 ? EXIT.needsPerson : EXIT.done;
    } catch (error) {
      if (existsSync(`${out}.partial`)) terminal.say(cliText(language, "geocode.kept"));
      throw error;
    } finally {
      await geocoder.close();
    }
  },
};
