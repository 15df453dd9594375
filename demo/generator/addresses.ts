import { writeFileSync } from "node:fs";
import { Random } from "./random.ts";
import { COMMUNES, STREETS, type SampleCommune } from "./territory.ts";

const METRES_PER_DEGREE = 111_195;
const METRES_BETWEEN_NUMBERS = 9;
const SMALLEST_LAST = 10;
const LARGEST_LAST = 60;
/** Every so many numbers there is a bis, a few metres further. */
const BIS_EVERY = 4;

/** A street of one postcode of a sample commune: a straight line, numbered from its beginning. Invented. */
export interface SampleStreet {
  readonly commune: SampleCommune;
  readonly postcode: string;
  readonly name: string;
  readonly lastNumber: number;
  /** Where number 0 would stand, and the way to the next number, in WGS 84 degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly lonStep: number;
  readonly latStep: number;
}

/** FNV-1a: the same names always give the same street. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The street of this name in this postcode. It begins within about a kilometre of the commune's centre. */
export function sampleStreet(commune: SampleCommune, postcode: string, name: string): SampleStreet {
  const random = new Random(seedOf(`${commune.code} ${postcode} ${name}`));
  const lat = commune.lat + (random.next() - 0.5) * 0.012;
  const lon = commune.lon + (random.next() - 0.5) * 0.016;
  const angle = random.next() * 2 * Math.PI;
  const step = METRES_BETWEEN_NUMBERS / METRES_PER_DEGREE;
  return {
    commune,
    postcode,
    name,
    lastNumber: random.between(SMALLEST_LAST, LARGEST_LAST),
    lon,
    lat,
    lonStep: (step * Math.cos(angle)) / Math.cos((lat * Math.PI) / 180),
    latStep: step * Math.sin(angle),
  };
}

export function hasBis(number: number): boolean {
  return number % BIS_EVERY === 0;
}

/** Where a number stands: [lon, lat] in WGS 84 degrees. */
export function pointOf(street: SampleStreet, number: number, bis: boolean): readonly [number, number] {
  const steps = number + (bis ? 0.5 : 0);
  return [street.lon + steps * street.lonStep, street.lat + steps * street.latStep];
}

/** Lyon's addresses bear the code of their arrondissement, as the national base has them. */
function cityCode({ code }: SampleCommune, postcode: string): string {
  return code === "69123" ? String(69_380 + Number(postcode.slice(3))) : code;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The addresses of the sample territory, in the columns of the national address base. All invented. */
export function sampleAddresses(): string {
  const lines = ["id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat;source_position"];
  for (const commune of COMMUNES)
    for (const postcode of commune.postcodes)
      for (const [rank, name] of STREETS.entries()) {
        const street = sampleStreet(commune, postcode, name);
        const code = cityCode(commune, postcode);
        for (let number = 1; number <= street.lastNumber; number++)
          for (const bis of hasBis(number) ? [false, true] : [false]) {
            const [lon, lat] = pointOf(street, number, bis);
            const id = [code, String(rank + 1).padStart(4, "0"), String(number).padStart(5, "0")];
            lines.push(
              [
                [...id, ...(bis ? ["bis"] : [])].join("_"),
                number,
                bis ? "bis" : "",
                capitalised(name),
                postcode,
                code,
                commune.name,
                lon.toFixed(6),
                lat.toFixed(6),
                "synthetic",
              ].join(";"),
            );
          }
      }
  return `${lines.join("\n")}\n`;
}

/** Writes the addresses as a csv of the national address base. */
export function writeAddresses(path: string): void {
  writeFileSync(path, sampleAddresses());
}
