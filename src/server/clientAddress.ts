import { isIPv6 } from "node:net";
import type { Context } from "hono";

/** The first four groups of an IPv6 address: one household or office. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const left = head.split(":").filter((group) => group !== "");
  const right = (tail ?? "").split(":").filter((group) => group !== "");
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => "0");
  return [...left, ...zeros, ...right].slice(0, 4).join(":");
}

/**
 * Who asks, to count their requests: the address of the connection or, behind `trustedProxies` proxies of ours, the one that
 * the outermost of them saw. What the person wrote in `X-Forwarded-For` before that is not believed. An IPv6 address gives its /64.
 */
export function clientAddress(context: Context, trustedProxies: number): string {
  const bindings = context.env as { incoming?: { socket: { remoteAddress?: string } } } | undefined;
  const direct = bindings?.incoming?.socket.remoteAddress ?? "unknown";
  const forwarded = (context.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  const seen = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  return networkOf(seen || direct);
}
