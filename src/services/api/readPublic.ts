import type { Kysely } from "kysely";
import type { Schema } from "../../db/schema.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";

/** `query_canceled`: the statement lasted longer than readers may make it last. */
const STOPPED = "57014";

/** Values that only the database could refuse: a number too long, a date out of its calendar, a text it cannot compare. */
const REFUSED = /^22/;

/**
 * Runs what anyone may ask on the connections made for it. Throws `query.too-costly` for what lasts too long, and
 * `query.filter-value` for a value that the database refuses.
 */
export async function readPublic<Result>(
  { database }: Pick<Platform, "database">,
  read: (db: Kysely<Schema>) => Promise<Result>,
): Promise<Result> {
  try {
    return await read(database.reading);
  } catch (cause) {
    const code = (cause as { readonly code?: unknown }).code;
    if (code === STOPPED) throw new Problem("query.too-costly", {}, { cause });
    if (typeof code === "string" && code.length === 5 && REFUSED.test(code))
      throw new Problem("query.filter-value", { value: "…", property: "filter" }, { cause });
    throw cause;
  }
}
