import type { TemplateStamp } from "../sourceFile.ts";
import { scanPart } from "./scanPart.ts";
import { findRelated, readRelationships } from "./xlsxPackage.ts";
import { xmlAttributes } from "./xmlAttributes.ts";
import { unescapeXml } from "./xmlText.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

/** Names of the document properties that a template carries. */
export const STAMP_PROPERTIES = {
  model: "traboule:model",
  version: "traboule:version",
  commune: "traboule:commune",
} as const;

/** The stamp among a document's own properties; null when it names no model. */
function stampOf(properties: ReadonlyMap<string, string>): TemplateStamp | null {
  const model = properties.get(STAMP_PROPERTIES.model)?.trim();
  if (!model) return null;
  return {
    model,
    version: properties.get(STAMP_PROPERTIES.version)?.trim() ?? "",
    commune: properties.get(STAMP_PROPERTIES.commune)?.trim() || null,
  };
}

/** The stamp of an Office package, from its custom document properties. */
export async function readXlsxStamp(zip: ZipArchive): Promise<TemplateStamp | null> {
  const linked = findRelated(zip, await readRelationships(zip, ""), "custom-properties");
  const part = linked ?? zip.find("docProps/custom.xml");
  return part ? stampOf(await namedTexts(zip, part, "property", "name")) : null;
}

/** The stamp of an OpenDocument package, from its user-defined metadata. */
export async function readOdsStamp(zip: ZipArchive): Promise<TemplateStamp | null> {
  const part = zip.find("meta.xml");
  return part ? stampOf(await namedTexts(zip, part, "user-defined", "meta:name")) : null;
}

/** The text inside each element of this name, by one of its attributes. */
async function namedTexts(
  zip: ZipArchive,
  part: ZipEntry,
  element: string,
  attribute: string,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let key: string | null = null;
  let content = "";
  await scanPart(zip, part, {
    open(name, tag) {
      if (name !== element) return;
      key = xmlAttributes(tag).get(attribute) ?? null;
      content = "";
    },
    text(source, from, to) {
      if (key !== null) content += source.slice(from, to);
    },
    close(name) {
      if (name !== element) return;
      if (key !== null) texts.set(key, unescapeXml(content));
      key = null;
    },
  });
  return texts;
}
