/** The two dialects of the Office format: strict files may not hold the other's names. */
export interface OoxmlNamespaces {
  readonly main: string;
  readonly office: string;
}

export const TRANSITIONAL: OoxmlNamespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  office: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const STRICT: OoxmlNamespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  office: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The dialect of a workbook, by its workbook part. */
export function namespacesOf(workbookXml: string): OoxmlNamespaces {
  return workbookXml.includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
