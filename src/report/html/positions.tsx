import type { ReportTexts } from "../../messages/report.ts";
import type { PositionDigest, PositionGroup } from "../positionDigest.ts";
import { HandBox } from "./icons.tsx";
import { ReportTable } from "./section.tsx";

/** Past this many cases a printed list no longer helps. */
const GROUPS_SHOWN = 150;

/** The worst first: a position that contradicts its address, then what a person must confirm, then what was not found. */
const WORST_FIRST = ["far", "proposed", "unplaced", "unknown", "offered"];

function position({ use, lon, lat, distance }: PositionGroup, text: ReportTexts): string {
  if (use === "far" || use === "offered") return distance === null ? "" : text("metres", { count: distance });
  return use === "proposed" && lon !== null && lat !== null ? `${lat}, ${lon}` : "";
}

function rowList({ rows, count }: PositionGroup, text: ReportTexts): string {
  return text("rowList", { rows: rows.join(", "), more: count - rows.length });
}

/** How many positions came to what, in one sentence. */
export function positionSummary({ counts }: PositionDigest, text: ReportTexts): string {
  const of = (use: keyof typeof counts): number => counts[use] ?? 0;
  return text("sectionPositionsText", {
    filled: of("filled") + of("decided"),
    agrees: of("agrees"),
    doubtful: of("far") + of("proposed") + of("unplaced") + of("unknown"),
  });
}

/** The addresses whose position a person has to look at. */
export function PositionList({ positions, text }: { positions: PositionDigest; text: ReportTexts }) {
  const groups = [...positions.doubtful.values()].toSorted(
    (a, b) =>
      WORST_FIRST.indexOf(a.use) - WORST_FIRST.indexOf(b.use) ||
      (b.distance ?? 0) - (a.distance ?? 0) ||
      b.count - a.count,
  );
  const heads = [
    { text: text("rows"), class: "w1" },
    { text: text("received") },
    { text: text("found") },
    { text: text("why") },
    { text: text("place"), class: "w2" },
    { text: text("agreed"), class: "tick" },
  ];
  const rows = groups.slice(0, GROUPS_SHOWN).map((group) => (
    <tr>
      <td>{rowList(group, text)}</td>
      <td>
        <span class="raw">{group.query}</span>
      </td>
      <td>{group.label === null ? text("notFound") : <b>{group.label}</b>}</td>
      <td>{group.message}</td>
      <td>{position(group, text)}</td>
      <td class="tick">{group.use === "proposed" && <HandBox label={text("handBox")} />}</td>
    </tr>
  ));
  const more = groups.length - GROUPS_SHOWN;
  return (
    <>
      <ReportTable label={text("sectionPositions")} heads={heads} rows={rows} />
      {more > 0 && <p>{text("morePositions", { count: more })}</p>}
    </>
  );
}
