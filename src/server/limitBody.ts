import { bodyLimit } from "hono/body-limit";
import { Problem } from "../domain/problem/problem.ts";

/** Refuses a body beyond `maxBytes`, even one whose length is not said: the problem `request.too-large`. Forms have limits of their own. */
export function limitBody(maxBytes: number) {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new Problem("request.too-large", { limit: maxBytes });
    },
  });
}
