import { mapFrame } from "../../../domain/presentation/mapFrame.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import { MapIsland } from "../map/MapIsland.tsx";
import { MapSign } from "../map/MapSign.tsx";
import { OutlineShapes } from "../map/OutlineShapes.tsx";
import type { RecordView } from "./recordView.ts";

const SIZE = { width: 640, height: 480 } as const;
/** Around the record: about a kilometre each way. */
const REACH = 0.008;

/** Where a record is, with those around it. */
export function RecordMap({ view, outlines }: { readonly view: RecordView; readonly outlines: Outlines }) {
  const { visit, texts, dataset, reading } = view;
  const { lon, lat } = reading.record;
  if (lon === null || lat === null) return null;
  const frame = mapFrame([lon - REACH, lat - REACH, lon + REACH, lat + REACH], { ...SIZE, margin: 0 });
  const place = (x: number, y: number): string =>
    `translate(${frame
      .place(x, y)
      .map((axis) => axis.toFixed(1))
      .join(" ")})`;
  return (
    <div class="mapframe">
      <MapIsland
        visit={visit}
        extent={frame.extent}
        hasOutlines={outlines.size > 0}
        here={[lon, lat]}
        layers={[
          {
            points: `/datasets/${dataset.model.name}/map.json?couleur=aucun`,
            records: `/datasets/${dataset.model.name}/records/`,
            sign: 1,
          },
        ]}
      >
        <svg
          class="map"
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          role="img"
          aria-label={texts("recordMapLabel", { lat: lat.toFixed(5), lon: lon.toFixed(5) })}
        >
          <OutlineShapes
            frame={frame}
            outlines={outlines}
            tintOf={(insee) => (insee === reading.record.commune ? "has" : "out")}
          />
          <g class="selm" transform={place(lon, lat)}>
            <circle r="17" />
            <MapSign sign={1} />
          </g>
        </svg>
      </MapIsland>
    </div>
  );
}
