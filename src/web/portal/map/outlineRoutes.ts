import { Hono } from "hono";
import { readOutlines } from "../../../services/portal/readOutlines.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { openVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";

/** `/outlines.json`: the outlines of communes, limits or approximate ones, as GeoJSON (RFC 7946), for maps without tiles. */
export function outlineRoutes(platform: Platform): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/outlines.json", async (c) => {
    const visit = await openVisit(platform, c);
    const names = new Map(visit.territory.communes.map(({ insee, name }) => [insee, name]));
    const write = async (): Promise<string> => {
      const outlines = await readOutlines(platform, visit.territory);
      const features = Array.from(outlines, ([insee, { polygons }]) => ({
        type: "Feature",
        properties: { insee, name: names.get(insee) ?? insee },
        geometry: { type: "MultiPolygon", coordinates: polygons },
      }));
      return JSON.stringify({ type: "FeatureCollection", features });
    };
    return sendPage(c, visit, write, { type: "application/geo+json" });
  });
}
