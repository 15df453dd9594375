import type { Licence } from "../../domain/dataset/datasetMetadata.ts";

interface LicenceName {
  /** The official title, the same in every language, by which data.gouv.fr recognises the licence. */
  readonly title: string;
  /** The same licence in the registry of SPDX. */
  readonly spdx: string;
}

/** What catalogues say of a licence beside its address. */
export const LICENCE_NAMES: Readonly<Record<Licence, LicenceName>> = {
  lov2: {
    title: "Licence Ouverte / Open Licence version 2.0",
    spdx: "https://spdx.org/licenses/etalab-2.0",
  },
  "odc-odbl": {
    title: "Open Data Commons Open Database License (ODbL)",
    spdx: "https://spdx.org/licenses/ODbL-1.0",
  },
};
