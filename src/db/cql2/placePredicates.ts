import { type RawBuilder, sql } from "kysely";
import type { PlaceSide } from "./placeSide.ts";

type Expression = RawBuilder<unknown>;

/** Degrees: a tenth of a millimetre, a hundred times finer than the coordinates that are kept. */
const NEAR = sql`1e-9::float8`;

/** Whether a position lies within the rings: an odd number of them stand to its east. */
function isInside(x: Expression, y: Expression, { segments }: PlaceSide): RawBuilder<boolean> {
  return sql`(select count(*) filter (where (r.y1 > ${y}) <> (r.y2 > ${y})
      and ${x} < (r.x2 - r.x1) * (${y} - r.y1) / nullif(r.y2 - r.y1, 0) + r.x1) % 2 = 1
    from ${segments} r)`;
}

/** On which side of a segment a position lies: positive to its left. */
function turn(segment: "a" | "b", x: Expression, y: Expression): Expression {
  const [x1, y1, x2, y2] = ["x1", "y1", "x2", "y2"].map((name) => sql.ref(`${segment}.${name}`));
  return sql`((${x2} - ${x1}) * (${y} - ${y1}) - (${y2} - ${y1}) * (${x} - ${x1}))`;
}

/** Whether segments `a` and `b` share a position, their ends included. */
const SEGMENTS_MEET = sql`(
  least(a.x1, a.x2) <= greatest(b.x1, b.x2) and least(b.x1, b.x2) <= greatest(a.x1, a.x2)
  and least(a.y1, a.y2) <= greatest(b.y1, b.y2) and least(b.y1, b.y2) <= greatest(a.y1, a.y2)
  and sign(${turn("a", sql`b.x1`, sql`b.y1`)}) * sign(${turn("a", sql`b.x2`, sql`b.y2`)}) <= 0
  and sign(${turn("b", sql`a.x1`, sql`a.y1`)}) * sign(${turn("b", sql`a.x2`, sql`a.y2`)}) <= 0)`;

/** Whether two geometries share a position: their lines meet, or one lies in the other's area. Exact for doubles. */
export function intersects(one: PlaceSide, other: PlaceSide): RawBuilder<boolean> {
  return sql`(
    exists (select from ${one.segments} a, ${other.segments} b where ${SEGMENTS_MEET})
    or (${other.isArea} and exists (
      select from ${one.segments} a where ${isInside(sql`a.x1`, sql`a.y1`, other)}))
    or (${one.isArea} and exists (
      select from ${other.segments} a where ${isInside(sql`a.x1`, sql`a.y1`, one)})))`;
}

/**
 * The middles of a side's segments, each cut wherever it could cross, enter or leave the other side: a piece is then
 * wholly inside, outside or along the other. Cuts that are not needed change nothing.
 */
function pieces({ segments }: PlaceSide, other: PlaceSide): Expression {
  return sql`(
    select x1 + (x2 - x1) * (t + coalesce(next, t)) / 2 as x, y1 + (y2 - y1) * (t + coalesce(next, t)) / 2 as y
    from (
      select a.x1, a.y1, a.x2, a.y2, c.t, c.next from ${segments} a cross join lateral (
        select t, lead(t) over (order by t) as next from (
          select 0::float8 as t union select 1 union
          select u.t from ${other.segments} b cross join lateral (values
            (((b.x1 - a.x1) * (b.y2 - b.y1) - (b.y1 - a.y1) * (b.x2 - b.x1))
              / nullif((a.x2 - a.x1) * (b.y2 - b.y1) - (a.y2 - a.y1) * (b.x2 - b.x1), 0)),
            (((b.x1 - a.x1) * (a.x2 - a.x1) + (b.y1 - a.y1) * (a.y2 - a.y1))
              / nullif((a.x2 - a.x1) ^ 2 + (a.y2 - a.y1) ^ 2, 0)),
            (((b.x2 - a.x1) * (a.x2 - a.x1) + (b.y2 - a.y1) * (a.y2 - a.y1))
              / nullif((a.x2 - a.x1) ^ 2 + (a.y2 - a.y1) ^ 2, 0))) as u(t)
          where u.t > 0 and u.t < 1) cut) c
      where c.next is not null) piece)`;
}

/** Whether a position lies on the lines of a side, to `NEAR`. */
function isOn(x: Expression, y: Expression, { segments }: PlaceSide): RawBuilder<boolean> {
  const length = sql`nullif((r.x2 - r.x1) ^ 2 + (r.y2 - r.y1) ^ 2, 0)`;
  const along = sql`coalesce(greatest(0, least(1,
    ((${x} - r.x1) * (r.x2 - r.x1) + (${y} - r.y1) * (r.y2 - r.y1)) / ${length})), 0)`;
  return sql`exists (select from ${segments} r, lateral (select ${along} as t) s
    where (${x} - r.x1 - (r.x2 - r.x1) * s.t) ^ 2 + (${y} - r.y1 - (r.y2 - r.y1) * s.t) ^ 2 <= ${NEAR} ^ 2)`;
}

/**
 * Whether one geometry lies in the other: no piece of it outside, some of it inside when the other is an area, and no
 * hole or inlet of the other within it. A line or a point holds whatever lies along it.
 */
export function within(one: PlaceSide, other: PlaceSide): RawBuilder<boolean> {
  const [x, y] = [sql`p.x`, sql`p.y`];
  const on = isOn(x, y, other);
  const inside = isInside(x, y, other);
  return sql`(
    (${other.isArea} or not ${one.isArea})
    and not exists (select from ${pieces(one, other)} p where not (${on} or (${other.isArea} and ${inside})))
    and (not ${other.isArea} or ${one.isArea}
      or exists (select from ${pieces(one, other)} p where ${inside} and not ${on}))
    and (not ${one.isArea} or not exists (
      select from ${pieces(other, one)} p where ${isInside(x, y, one)} and not ${isOn(x, y, one)})))`;
}
