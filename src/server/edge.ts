/** What the edge knows of every request, for the routes: `new Hono<Edge>()`. */
export type { WebEnv as Edge } from "../web/http/webEnv.ts";
