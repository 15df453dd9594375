/** A part of a cell that holds several fields at once. */
export const EXTRACT_PARTS = [
  "address.number",
  "address.street",
  "address.line",
  "address.postcode",
  "address.commune",
  "position.latitude",
  "position.longitude",
];
