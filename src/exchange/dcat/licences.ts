interface Licence {
  /** The address by which data.gouv.fr knows it. */
  readonly iri: string;
  /** Its official title, the same in every language. */
  readonly title: string;
  /** The same licence in the registry of SPDX. */
  readonly spdx: string;
}

/** The two licences that décret 2017-638 allows without more ado. */
export const LICENCES = {
  "etalab-2.0": {
    iri: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    title: "Licence Ouverte / Open Licence version 2.0",
    spdx: "https://spdx.org/licenses/etalab-2.0",
  },
  "odbl-1.0": {
    iri: "http://opendatacommons.org/licenses/odbl/summary/",
    title: "Open Data Commons Open Database License (ODbL)",
    spdx: "https://spdx.org/licenses/ODbL-1.0",
  },
} as const satisfies Readonly<Record<string, Licence>>;

export type LicenceCode = keyof typeof LICENCES;
