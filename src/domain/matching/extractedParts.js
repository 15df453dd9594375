import { MADE_UP } from "./scoredPairs.js";
const ADDRESS_PARTS = [
  ["postcode", "address.postcode"],
  ["commune", "address.commune"],
];
const STREET_PARTS = [
  ["house-number", "address.number"],
  ["street", "address.street"],
];
const POSITION_PARTS = [
  ["latitude", "position.latitude"],
  ["longitude", "position.longitude"],
];
/** From this share of the cells on, a column is taken to hold the whole thing. */
const MOST = 0.5;
/** And from this one on, whatever its header says. */
const NEARLY_ALL = 0.8;
const POSITION_IDEAS = new Set(["coordinates", "geometry", "location", "lieu"]);
/** The only field of a kind; undefined when the model has none, or several that a file must tell apart. */
function onlyField(model, kind) {
  const fields = model.fields.filter((field) => field.kind === kind);
  return fields.length === 1 ? fields[0] : undefined;
}
function namesOf(model, kinds) {
  return new Set(model.fields.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name));
}
function extracted(field, column, part, scored, confidence) {
  const header = scored.headers[column]?.text.trim() ?? "";
  return {
    field: field.name,
    columns: [column],
    extract: part,
    how: "content",
    confidence,
    reason: { id: "matching.part", params: { column: header, part: part.replace(".", "_") } },
  };
}
/** A free column that an address header names, or that has no name and visibly holds whole addresses. */
function addressColumn(scored, free) {
  return [...free].find((at) => {
    const looks = scored.looks[at];
    const { readings, text } = scored.headers[at];
    if (MADE_UP.test(text)) return looks.share("full-address") >= NEARLY_ALL && looks.share("prose") < 0.2;
    const named = readings.some(
      ({ ideas }) =>
        ideas.includes("address") && ideas.every((idea) => idea === "address" || scored.labels.neutral(idea)),
    );
    return named && (looks.share("address") >= MOST || looks.share("full-address") >= MOST);
  });
}
/** Most cells begin with a house number. */
function numbered(scored, column) {
  const { values } = scored.looks[column];
  return values.filter(({ text }) => /^\W*\d{1,4}\D/.test(text)).length > values.length / 2;
}
function fromAddress(model, scored, entries, missing, free) {
  const whole = entries.filter(({ columns, extract }) => columns.length === 1 && extract === null);
  const line = whole.find(({ field }) => namesOf(model, ["address"]).has(field));
  const street = line ? undefined : whole.find(({ field }) => namesOf(model, ["street"]).has(field));
  const column = (line ?? street)?.columns[0] ?? addressColumn(scored, free);
  if (column === undefined) return [];
  const full = scored.looks[column].share("full-address") >= MOST;
  const parts = [];
  const take = (list) => {
    for (const [kind, part] of list) {
      const field = onlyField(model, kind);
      if (field && missing.has(field.name)) parts.push(extracted(field, column, part, scored, 0.85));
    }
  };
  const narrow = (entry, part) => {
    const field = model.fields.find(({ name }) => name === entry.field);
    if (!field || parts.length === 0) return;
    const { how, confidence } = entry;
    parts.push({ ...extracted(field, column, part, scored, confidence), how });
  };
  if (full) take(ADDRESS_PARTS);
  if (line) {
    if (full) narrow(line, "address.line");
    return parts;
  }
  if (street) {
    if (numbered(scored, column)) take(STREET_PARTS);
    narrow(street, "address.street");
    return parts;
  }
  take(STREET_PARTS);
  const address = onlyField(model, "address");
  if (full && address && missing.has(address.name)) {
    parts.push(extracted(address, column, "address.line", scored, 0.85));
  }
  return parts;
}
function fromPosition(model, scored, entries, missing, free) {
  const fields = POSITION_PARTS.map(([kind, part]) => [onlyField(model, kind), part]);
  if (!fields.every(([field]) => field && missing.has(field.name))) return [];
  const shapes = namesOf(model, ["coordinates", "geometry"]);
  const mapped = entries.filter(({ field, columns }) => shapes.has(field) && columns.length === 1);
  const candidates = [...free, ...mapped.map(({ columns }) => columns[0])];
  const holds = (at) => {
    const looks = scored.looks[at];
    return Math.max(looks.share("pair"), looks.share("geojson"), looks.share("wkt"));
  };
  const named = (at) =>
    scored.headers[at].readings.some(({ ideas }) => ideas.some((idea) => POSITION_IDEAS.has(idea)));
  // A pair is a point for sure; a shape may be a polygon.
  const rank = (at) => scored.looks[at].share("pair") + (named(at) ? 1 : 0);
  const order = candidates
    .filter((at) => holds(at) >= (named(at) ? MOST : NEARLY_ALL))
    .sort((a, b) => rank(b) - rank(a));
  const [column] = order;
  if (column === undefined) return [];
  return fields.flatMap(([field, part]) => (field ? [extracted(field, column, part, scored, 0.88)] : []));
}
/**
 * Fields that have no column of their own but stand in a part of one: postcode and commune at the end of an address,
 * latitude and longitude in one cell. An entry for a field already mapped replaces it.
 */
export function extractedParts(model, scored, entries, missing, free) {
  return [
    ...fromAddress(model, scored, entries, missing, free),
    ...fromPosition(model, scored, entries, missing, free),
  ];
}
