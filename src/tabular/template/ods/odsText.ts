import { escapeXml } from "../../workbook/xmlText.ts";

const UNSTORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text of an OpenDocument attribute; what XML cannot hold becomes the replacement character. */
export function odsAttribute(text: string): string {
  return escapeXml(text.replaceAll(UNSTORABLE, "\uFFFD")).replaceAll("\n", "&#10;");
}

/** A text as paragraphs, one a line; runs of spaces are kept, as the format wants them written. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => `<text:p>${spaced(odsAttribute(line))}</text:p>`)
    .join("");
}

function spaced(line: string): string {
  return line
    .replaceAll("\t", "<text:tab/>")
    .replaceAll(/^ | $| {2,}/g, (run) =>
      run.length === 1 ? "<text:s/>" : ` <text:s text:c="${run.length - 1}"/>`,
    );
}

const NAMESPACES = {
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  number: "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  meta: "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
  config: "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
  ooo: "http://openoffice.org/2004/office",
  of: "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
  dc: "http://purl.org/dc/elements/1.1/",
  calcext: "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
  loext: "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
};

/** A part of an OpenDocument package: declaration, root element with the namespaces, version 1.3. */
export function odsPart(root: string, content: string): string {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root}${namespaces.join("")} office:version="1.3">${content}</office:${root}>`;
}
