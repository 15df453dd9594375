const TURN = 2 * Math.PI;

/** How wide the sign of several records is, in pixels: wider for more, without hiding the rest. */
export function clusterRadius(count: number): number {
  return Math.min(24, 9 + 6.4 * Math.log10(count + 1));
}

/** The slice of a disc between two shares of a turn, from the top, clockwise: the path of an SVG, centred on 0. */
export function ringSlice(radius: number, from: number, to: number): string {
  const point = (share: number): string =>
    `${(Math.sin(share * TURN) * radius).toFixed(1)} ${(-Math.cos(share * TURN) * radius).toFixed(1)}`;
  if (to - from > 0.999) return `M0 ${(-radius).toFixed(1)}a${radius} ${radius} 0 1 1-.01 0z`;
  return `M0 0L${point(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}z`;
}
