import { Problem } from "../../domain/problem/problem.ts";

/** Bytes `start` to `end`, both included, from 0. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The `Range` header (RFC 9110, 14.1.2) of a file of `size` bytes: null for the whole file, also where several parts or another unit
 * are asked for, which a server may answer so. Throws the problem `request.range` where the file has none of the part.
 */
export function readRange(header: string | undefined, size: number): Part | null {
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const [first, last] = [match[1]!, match[2]!];
  const start = first === "" ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== "" && last !== "" && Number(last) < start) return null;
  if (start > end) throw new Problem("request.range", { size });
  return { start, end };
}
