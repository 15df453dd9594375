/** Longer texts are cut: no name of a place is as long. */
const LONGEST = 80;
let before = new Uint8Array(LONGEST + 1);
let previous = new Uint8Array(LONGEST + 1);
let row = new Uint8Array(LONGEST + 1);
/**
 * The number of letters added, removed, replaced or swapped with their neighbour between two texts (optimal string
 * alignment), or `limit + 1` as soon as it is sure to be more than `limit`.
 */
export function editDistance(one, other, limit) {
  const width = Math.min(other.length, LONGEST);
  const height = Math.min(one.length, LONGEST);
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  for (let j = 0; j <= width; j++) previous[j] = j;
  for (let i = 1; i <= height; i++) {
    if (fillRow(one, other, i, width) > limit) return limit + 1;
    const spare = before;
    before = previous;
    previous = row;
    row = spare;
  }
  return Math.min(previous[width] ?? limit + 1, limit + 1);
}
/** Fills the row of distances for the first `i` letters of one text; gives its least value. */
function fillRow(one, other, i, width) {
  const letter = one.charCodeAt(i - 1);
  const letterBefore = i > 1 ? one.charCodeAt(i - 2) : -1;
  row[0] = i;
  let left = i;
  let least = i;
  for (let j = 1; j <= width; j++) {
    const facing = other.charCodeAt(j - 1);
    const above = previous[j] ?? 0;
    const corner = previous[j - 1] ?? 0;
    let distance = Math.min(above + 1, left + 1, letter === facing ? corner : corner + 1);
    if (j > 1 && letterBefore === facing && letter === other.charCodeAt(j - 2)) {
      distance = Math.min(distance, (before[j - 2] ?? 0) + 1);
    }
    row[j] = distance;
    left = distance;
    if (distance < least) least = distance;
  }
  return least;
}
