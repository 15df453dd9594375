import { mapFrame } from "../../../domain/presentation/mapFrame.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import { Arch } from "../../components/Arch.tsx";
import { Arcs } from "../../components/Arcs.tsx";
import type { PortalVisit } from "../http/portalVisit.ts";
import { outlinesExtent } from "../map/outlinesExtent.ts";
import { type OutlineTint, OutlineShapes } from "../map/OutlineShapes.tsx";

interface TerritoryArchProps {
  readonly visit: PortalVisit;
  readonly outlines: Outlines;
  readonly caption: string;
  readonly size?: "small" | undefined;
  readonly tintOf: (insee: string) => OutlineTint;
  /** Whether a commune's arch is lit where there is no outline to draw. */
  readonly isLit: (insee: string) => boolean;
  readonly titleOf?: ((insee: string, name: string) => string) | undefined;
}

/** The territory in the wall's arch: its communes drawn, or one arch each where their outlines are unknown. */
export function TerritoryArch({
  visit,
  outlines,
  caption,
  size,
  tintOf,
  isLit,
  titleOf,
}: TerritoryArchProps) {
  const extent = outlinesExtent(outlines);
  const { communes } = visit.territory;
  const names = new Map(communes.map(({ insee, name }) => [insee, name]));
  if (extent === null)
    return (
      <Arch caption={caption} size={size}>
        <div class="arch-arcs">
          <Arcs states={communes.map(({ insee }) => (isLit(insee) ? "on" : "off"))} />
        </div>
      </Arch>
    );
  const frame = mapFrame(extent, { width: 680, height: 900, margin: 0.02 });
  return (
    <Arch caption={caption} size={size}>
      <svg class="map" viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
        <OutlineShapes
          frame={frame}
          outlines={outlines}
          tintOf={tintOf}
          linkOf={
            titleOf &&
            ((insee) => ({ href: `/communes/${insee}`, title: titleOf(insee, names.get(insee) ?? insee) }))
          }
        />
      </svg>
    </Arch>
  );
}
