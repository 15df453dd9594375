import type { Gazetteer } from "../../src/domain/commune/gazetteer.ts";
import { readSource } from "../../src/geocoding/build/readSource.ts";
import type { CleanAddress } from "./noise.ts";

/** An address with the position that its source gives. */
export interface AddressCase extends CleanAddress {
  readonly citycode: string;
  readonly lon: number;
  readonly lat: number;
}

/** The numbered addresses of BAN or BAL files, one position each. */
export async function readCases(files: readonly string[], gazetteer: Gazetteer): Promise<AddressCase[]> {
  const cases = new Map<string, AddressCase>();
  for (const file of files) {
    await readSource(
      file,
      ({ citycode, city, postcode, name, number, suffix, lon, lat, place }) => {
        if (number < 1 || !Number.isFinite(lon)) return;
        const known = postcode || (gazetteer.byCode(citycode)?.postcodes[0] ?? "");
        const oldCity = place === "Pont-Réan" ? place : "";
        const one = { number, suffix, street: name, postcode: known, city, oldCity, citycode, lon, lat };
        cases.set(`${citycode} ${name} ${number} ${suffix.toLowerCase()}`, one);
      },
      () => {},
    );
  }
  return [...cases.values()];
}
