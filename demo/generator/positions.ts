import proj4 from "proj4";
import type { Habits, MessyCell } from "./mess.ts";

const LAMBERT93 =
  "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs";

const certain = (raw: string | number): MessyCell => ({ raw, difficulty: "certain" });

/** A position as the file's habits write it: [longitude cell, latitude cell]. WGS 84 in, whatever out. */
export function messyPosition(
  lon: string,
  lat: string,
  coordinates: Habits["coordinates"],
): [MessyCell, MessyCell] {
  switch (coordinates) {
    case "plain":
      return [
        { raw: Number(lon), difficulty: "plain" },
        { raw: Number(lat), difficulty: "plain" },
      ];
    case "comma":
      return [certain(lon.replace(".", ",")), certain(lat.replace(".", ","))];
    case "swapped":
      return [certain(Number(lat)), certain(Number(lon))];
    case "pointless":
      return [certain(lon.replace(".", "")), certain(lat.replace(".", ""))];
    case "missing":
      return [
        { raw: "", difficulty: "plain" },
        { raw: "", difficulty: "plain" },
      ];
    case "lambert93": {
      const [x, y] = proj4("EPSG:4326", LAMBERT93, [Number(lon), Number(lat)]);
      return [certain(x.toFixed(2)), certain(y.toFixed(2))];
    }
  }
}
