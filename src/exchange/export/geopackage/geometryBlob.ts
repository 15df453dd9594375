import type { Shape } from "../../../domain/geo/shape.ts";
import { envelopeOf } from "../envelope.ts";
import { shapeWkb } from "../shapeWkb.ts";

const POINT_HEADER = 8;
const BOX_HEADER = 40;
const LITTLE_ENDIAN = 0b0000_0001;
const WITH_BOX = 0b0000_0010;
export const WGS_84 = 4326;

/** A geometry as GeoPackage stores it (clause 2.1.3): a header, the box of what is no point, then WKB. */
export function geometryBlob(shape: Shape): Uint8Array {
  const wkb = shapeWkb(shape);
  const box = shape.type === "Point" ? null : envelopeOf(shape);
  const header = box === null ? POINT_HEADER : BOX_HEADER;
  const blob = new Uint8Array(header + wkb.length);
  const view = new DataView(blob.buffer);
  blob.set([0x47, 0x50, 0, LITTLE_ENDIAN | (box === null ? 0 : WITH_BOX)]);
  view.setInt32(4, WGS_84, true);
  if (box !== null)
    [box.xmin, box.xmax, box.ymin, box.ymax].forEach((degrees, at) =>
      view.setFloat64(POINT_HEADER + at * 8, degrees, true),
    );
  blob.set(wkb, header);
  return blob;
}
