import { compress } from "hono/compress";

const TEXT =
  /^(?:text\/(?!event-stream)|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|yaml|javascript|n-quads|n-triples|schema-instance)\b)/i;

/** Compresses text as it streams, where the browser takes it; what is already compressed (xlsx, parquet, pictures) goes as it is. */
export function compressText() {
  return compress({ contentTypeFilter: TEXT });
}
