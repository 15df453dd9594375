import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";

/** What could not be had of an address: nothing there that one may read, or something too long. */
export class SchemaUnreachable extends Error {
  override readonly name = "SchemaUnreachable";
}

/** Larger than any schema that people write, in characters. */
const LIMIT = 5_000_000;
const TIMEOUT_MS = 10_000;
const REDIRECTIONS = 3;

/** Networks that are nobody's public site: this machine, its neighbours, what a cloud tells its guests. */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(network, prefix, "ipv6");

/** Whether an address of the network is one that the platform may ask on somebody's word. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  const plain = mapped ?? address;
  const family = isIP(plain);
  return family !== 0 && !PRIVATE.check(plain, family === 4 ? "ipv4" : "ipv6");
}

function parseUrl(address: string, base?: URL): URL | null {
  return URL.canParse(address, base?.href) ? new URL(address, base) : null;
}

async function assertPublic({ protocol, hostname, username }: URL): Promise<void> {
  if (protocol !== "https:" || username !== "") throw new SchemaUnreachable();
  const bare = hostname.replaceAll(/^\[|\]$/g, "");
  const found = await lookup(bare, { all: true }).catch(() => []);
  if (found.length === 0 || !found.every(({ address }) => isPublicAddress(address)))
    throw new SchemaUnreachable();
}

async function readText(answer: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LIMIT) throw new SchemaUnreachable();
  }
  return text + decoder.decode();
}

/**
 * The text behind an https address that somebody typed, on a public site only. Throws `SchemaUnreachable` for any other
 * address, and when nothing comes.
 */
export async function fetchSchema(address: string): Promise<string> {
  let url = parseUrl(address);
  for (let hop = 0; url !== null && hop <= REDIRECTIONS; hop++) {
    await assertPublic(url);
    const options = { redirect: "manual" as const, signal: AbortSignal.timeout(TIMEOUT_MS) };
    const answer = await fetch(url, options).catch((cause: unknown) => {
      throw new SchemaUnreachable("", { cause });
    });
    if (answer.ok) return readText(answer);
    const next = answer.headers.get("location");
    url = answer.status >= 300 && answer.status < 400 && next !== null ? parseUrl(next, url) : null;
  }
  throw new SchemaUnreachable();
}
