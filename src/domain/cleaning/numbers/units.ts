export interface Unit {
  readonly dimension: string;
  /** How many base units of the dimension one of this unit makes. */
  readonly factor: number;
}

const TABLE: readonly (readonly [dimension: string, factor: number, names: string])[] = [
  ["length", 0.001, "mm, millimetre, millimetres"],
  ["length", 0.01, "cm, centimetre, centimetres"],
  ["length", 0.1, "dm, decimetre, decimetres"],
  ["length", 1, "m, ml, metre, metres, metre(s), meter, meters"],
  ["length", 1000, "km, kilometre, kilometres"],
  ["area", 0.0001, "cm2, cm²"],
  ["area", 1, "m2, m², metre carre, metres carres, m carre, m carres, sqm, ca, centiare, centiares"],
  ["area", 100, "are, ares"],
  ["area", 10_000, "ha, hectare, hectares"],
  ["area", 1_000_000, "km2, km²"],
  ["mass", 0.001, "g, gr, gramme, grammes"],
  ["mass", 1, "kg, kilo, kilos, kilogramme, kilogrammes"],
  ["mass", 1000, "t, tonne, tonnes"],
  ["money", 0.01, "centime, centimes, cts"],
  ["money", 1, "€, eur, euro, euros, € ttc, € ht, euros ttc, euros ht"],
  ["money", 1000, "k€, ke, keur, milliers d'euros"],
  ["money", 1_000_000, "m€, meur, million d'euros, millions d'euros"],
  ["ratio", 0.001, "‰"],
  ["ratio", 0.01, "%, pct, pourcent, pour cent"],
  ["ratio", 1, "ratio"],
  ["volume", 0.01, "cl"],
  ["volume", 1, "l, litre, litres"],
  ["volume", 100, "hl"],
  ["volume", 1000, "m3, m³, metre cube, metres cubes"],
  ["duration", 1, "s, sec, seconde, secondes"],
  ["duration", 60, "min, mn, minute, minutes"],
  ["duration", 3600, "h, heure, heures"],
  ["power", 0.001, "w, watt, watts"],
  ["power", 1, "kw, kilowatt, kilowatts"],
  ["power", 1000, "mw"],
  ["energy", 0.001, "wh"],
  ["energy", 1, "kwh"],
  ["energy", 1000, "mwh"],
  ["speed", 1, "km/h, kmh"],
  ["flow", 1, "m3/h, m³/h"],
  ["pressure", 1, "bar, bars"],
  ["age", 1, "an, ans, annee, annees"],
];

const UNITS: ReadonlyMap<string, Unit> = new Map(
  TABLE.flatMap(([dimension, factor, names]) =>
    names.split(", ").map((name) => [name, { dimension, factor }] as const),
  ),
);

/** The unit a text names (lower case, no accents: "m²", "hectares", "k€"); undefined for an unknown one. */
export function readUnit(name: string): Unit | undefined {
  return UNITS.get(name) ?? UNITS.get(name.replace(/\.$/, ""));
}

/** By how much a value in `from` is multiplied to be in `to`; null when they do not measure the same thing. */
export function conversionFactor(from: Unit, to: Unit): number | null {
  if (from.dimension !== to.dimension) return null;
  return Number((from.factor / to.factor).toPrecision(12));
}
