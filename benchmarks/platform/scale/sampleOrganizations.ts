import type { Gazetteer } from "../../../src/domain/commune/gazetteer.ts";
import type { Commune } from "../../../src/domain/commune/commune.ts";

export interface SampleOrganization {
  /** From 0. */
  readonly rank: number;
  readonly code: string;
  readonly name: string;
  readonly siren: string;
  readonly postcode: string;
  /** Its middle, WGS 84 degrees: real communes on a made-up chequerboard, four kilometres apart. */
  readonly lon: number;
  readonly lat: number;
}

export const METROPOLIS = "200046977";

/** The member communes of Lyon's metropolis, then those of the departments around, as many as asked. */
export function sampleOrganizations(gazetteer: Gazetteer, count: number): SampleOrganization[] {
  const members = gazetteer.members(METROPOLIS);
  const around = ["69", "01", "38", "42", "71", "26", "07"].flatMap((code) => gazetteer.byDepartment(code));
  const communes = [...new Map([...members, ...around].map((one) => [one.code, one])).values()]
    .filter((one): one is Commune & { siren: string } => one.kind === "current" && one.siren !== null)
    .slice(0, count);
  if (communes.length < count) throw new Error(`only ${communes.length} communes`);
  const side = Math.ceil(Math.sqrt(count));
  return communes.map(({ code, name, siren, postcodes }, at) => ({
    rank: at,
    code,
    name,
    siren,
    postcode: postcodes[0] ?? "69000",
    lon: 4.85 + ((at % side) - side / 2) * 0.05,
    lat: 45.75 + (Math.floor(at / side) - side / 2) * 0.036,
  }));
}
