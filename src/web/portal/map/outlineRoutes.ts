import { Hono } from "hono";
import { insidePoint } from "../../../domain/geo/insidePoint.ts";
import { readOutlines } from "../../../services/portal/readOutlines.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { openVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";

const toMetre = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** `/outlines.json`: the outlines of communes, limits or approximate ones, as GeoJSON (RFC 7946), for maps without tiles. */
export function outlineRoutes(platform: Platform): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/outlines.json", async (c) => {
    const visit = await openVisit(platform, c);
    const names = new Map(visit.territory.communes.map(({ insee, name }) => [insee, name]));
    const write = async (): Promise<string> => {
      const outlines = await readOutlines(platform, visit.territory);
      const features = Array.from(outlines, ([insee, { polygons, extent }]) => ({
        type: "Feature",
        properties: {
          insee,
          name: names.get(insee) ?? insee,
          // The browser names communes without working out where.
          label: insidePoint({ type: "MultiPolygon", coordinates: polygons })?.map(toMetre),
          width: toMetre(extent[2] - extent[0]),
        },
        geometry: { type: "MultiPolygon", coordinates: polygons },
      }));
      return JSON.stringify({ type: "FeatureCollection", features });
    };
    return sendPage(c, visit, write, { type: "application/geo+json" });
  });
}
