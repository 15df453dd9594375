import { mapFrame } from "../../../domain/presentation/mapFrame.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import { Arch } from "../../components/Arch.tsx";
import { OutlineShapes } from "../map/OutlineShapes.tsx";
import type { PublisherSubject } from "./communeView.ts";

interface TownArchProps {
  readonly subject: PublisherSubject;
  readonly outlines: Outlines;
  /** Said of the drawing. */
  readonly caption: string;
}

/** The commune among its neighbours, in the wall's arch; nothing where its outline is unknown. */
export function TownArch({ subject, outlines, caption }: TownArchProps) {
  const outline = outlines.get(subject.insee ?? "");
  if (outline === undefined) return null;
  const frame = mapFrame(outline.extent, { width: 440, height: 560, margin: 0.35 });
  return (
    <Arch size="small" flush caption={caption}>
      <svg class="map zoomed" viewBox="0 0 440 560" aria-hidden="true">
        <OutlineShapes
          frame={frame}
          outlines={outlines}
          tintOf={(insee) => (insee === subject.insee ? "acc" : "out")}
        />
      </svg>
    </Arch>
  );
}
