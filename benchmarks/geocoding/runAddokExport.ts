import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../../src/geocoding/build/readSource.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { type NoisyQuery, oneKindQueries, stackedQueries } from "./measureNoise.ts";
import { readCases } from "./readCases.ts";
import { PUBLISHED_FILES } from "../../tests/publishedFiles.ts";

/** Writes for addok what `run.ts` measures Traboule on: the same addresses (ndjson) and the same noisy queries (tsv). */
const ADDRESS_FILES = join(PUBLISHED_FILES, "ban");
const WORK = process.env["TRABOULE_BENCH"] ?? "/tmp/traboule-geocoding";
const REAL = ["ban-93010-bondy.fixed.csv", "bal-35047-bruz-v1.3.csv", "ban-54084-mont-bonvillers.csv"];

interface Street {
  readonly head: Readonly<Record<string, unknown>>;
  readonly housenumbers: Record<string, { readonly lat: number; readonly lon: number }>;
}

const gazetteer = loadGazetteer();
const streets = new Map<string, Street>();
const real = REAL.map((name) => join(ADDRESS_FILES, name));
for (const file of [join(WORK, "rhone.csv"), ...real]) {
  await readSource(
    file,
    ({ citycode, city, postcode, name, number, suffix, lon, lat }) => {
      const key = `${citycode}_${name}`;
      let street = streets.get(key);
      if (!street) {
        const known = postcode || (gazetteer.byCode(citycode)?.postcodes[0] ?? "");
        const id = `${citycode}_${streets.size}`;
        const head = { id, type: "street", name, postcode: known, citycode, city, lat, lon, importance: 0.1 };
        streets.set(key, (street = { head, housenumbers: {} }));
      }
      if (number >= 0)
        street.housenumbers[suffix === "" ? `${number}` : `${number} ${suffix}`] = { lat, lon };
    },
    () => {},
  );
}
const lines = [...streets.values()].map(({ head, housenumbers }) =>
  JSON.stringify({ ...head, housenumbers }),
);
writeFileSync(join(WORK, "addok.ndjson"), `${lines.join("\n")}\n`);
const cases = await readCases(real, gazetteer);
const each = Number(process.env["EACH"] ?? 100);
const write = (name: string, queries: readonly NoisyQuery[]): void =>
  writeFileSync(
    join(WORK, name),
    `${queries.map(({ text, truth }) => [text, truth.citycode, truth.lon, truth.lat].join("\t")).join("\n")}\n`,
  );
write("addok-one.tsv", oneKindQueries(cases, each, 11));
write("addok-stacked.tsv", stackedQueries(cases, each * 10, 13));
