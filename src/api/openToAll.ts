import { cors } from "hono/cors";
import { createMiddleware } from "hono/factory";
import { Problem } from "../domain/problem/problem.ts";

/** Public data are for any site's programs: CORS for reading, every header of ours readable. */
export function openToAll() {
  return cors({
    origin: "*",
    allowMethods: ["GET", "HEAD", "OPTIONS"],
    allowHeaders: ["Accept", "Accept-Language", "If-None-Match", "If-Modified-Since", "Range"],
    exposeHeaders: [
      "Content-Crs",
      "Content-Disposition",
      "Content-Range",
      "ETag",
      "Last-Modified",
      "Link",
      "RateLimit",
      "RateLimit-Policy",
      "Retry-After",
    ],
    maxAge: 86_400,
  });
}

const READING = ["GET", "HEAD", "OPTIONS"];

/** Refuses what is no reading: the problem `request.method`. */
export function onlyReading() {
  return createMiddleware(async (context, next) => {
    if (!READING.includes(context.req.method))
      throw new Problem("request.method", { allowed: READING.join(", ") });
    await next();
  });
}
