import { commonExtent, mapFrame } from "../../../domain/presentation/mapFrame.ts";
import type { Outlines } from "../../../services/portal/outlines.ts";
import { Arch } from "../../components/Arch.tsx";
import type { PortalVisit } from "../http/portalVisit.ts";
import { type OutlineTint, OutlineShapes } from "../map/OutlineShapes.tsx";
import { CommuneTiles } from "./CommuneTiles.tsx";

/** The share of communes below which their outlines are scattered islands, and no map. */
const ENOUGH = 0.6;

interface TerritoryArchProps {
  readonly visit: PortalVisit;
  readonly outlines: Outlines;
  readonly caption: string;
  readonly size?: "small" | undefined;
  readonly tintOf: (insee: string) => OutlineTint;
  readonly titleOf?: ((insee: string, name: string) => string) | undefined;
}

/** The territory in the wall's arch: its communes drawn, or one arch each where too few of their outlines are known. */
export function TerritoryArch({ visit, outlines, caption, size, tintOf, titleOf }: TerritoryArchProps) {
  const extent = commonExtent([...outlines.values()].map((outline) => outline.extent));
  const { communes } = visit.territory;
  const names = new Map(communes.map(({ insee, name }) => [insee, name]));
  const linkOf = (insee: string) =>
    titleOf && { href: `/communes/${insee}`, title: titleOf(insee, names.get(insee) ?? insee) };
  if (extent === null || outlines.size < communes.length * ENOUGH)
    return (
      <Arch caption={caption} size={size}>
        <CommuneTiles codes={communes.map(({ insee }) => insee)} tintOf={tintOf} linkOf={linkOf} />
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
          linkOf={(insee) => linkOf(insee) ?? null}
        />
      </svg>
    </Arch>
  );
}
