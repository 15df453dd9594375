import type { ComponentChildren } from "preact";
import type { Extent } from "../../../domain/geo/extent.ts";
import type { SignNumber } from "../../../domain/presentation/categoryOf.ts";
import { portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import { assetUrl } from "../../assets/assetManifest.ts";
import type { PortalVisit } from "../http/portalVisit.ts";

/** Records of one dataset, as the living map asks for them. */
interface MapLayer {
  /** What gives the marks of an extent: `bbox` is added. */
  readonly points: string;
  /** The pages of the records, before their identifier. */
  readonly records: string;
  /** The sign of the whole layer; null where each value has its own. */
  readonly sign: SignNumber | null;
}

interface MapIslandProps {
  readonly visit: PortalVisit;
  readonly extent: Extent;
  readonly layers: readonly MapLayer[];
  /** Whether outlines of communes can be asked for. */
  readonly hasOutlines: boolean;
  /** INSEE codes of the communes that publish: the others are hatched where there are no tiles. All publish unless given. */
  readonly published?: readonly string[] | undefined;
  /** The place that the page is about, [lon, lat], WGS 84. */
  readonly here?: readonly [number, number] | undefined;
  /** What stands there without a script. */
  readonly children: ComponentChildren;
}

/** The place of the living map, with all that it needs to start; the drawing inside stays until it does. */
export function MapIsland({ visit, extent, layers, hasOutlines, published, here, children }: MapIslandProps) {
  const texts = portalDatasetTexts(visit.language);
  return (
    <div
      class="mapisland"
      data-map
      data-layers={JSON.stringify(layers)}
      data-extent={JSON.stringify(extent.map((degree) => Number(degree.toFixed(5))))}
      data-outlines={hasOutlines ? "/outlines.json" : undefined}
      data-published={published && JSON.stringify(published)}
      data-here={here && JSON.stringify(here)}
      data-base={visit.platform.settings.mapStyle ?? undefined}
      data-worker={assetUrl("mapWorker.js")}
      data-sheet={assetUrl("mapLibrary.css")}
      data-texts={JSON.stringify({
        loading: texts("mapLoading"),
        failed: texts("mapFailed"),
        zoomIn: texts("zoomIn"),
        zoomOut: texts("zoomOut"),
        close: texts("closePopup"),
        unnamed: texts("unnamed"),
        gathered: texts("mapGathered", { count: "#" }),
        label: texts("mapLive"),
        attribution: texts("mapAttribution"),
      })}
    >
      {children}
    </div>
  );
}
