declare module "concaveman" {
  /** The concave hull of points: a closed ring. */
  export default function concaveman<Point extends readonly number[]>(
    points: readonly Point[],
    concavity?: number,
    lengthThreshold?: number,
  ): Point[];
}
