import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const HEADER = "nom;adresse;commune;code postal\n";
const RECORD = "Toilettes;12 rue du Lac;Bron;69500\n";

const link = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

/** A workbook of one sheet whose part is this text. */
function xlsx(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": link("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="F" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": link("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const sheet = (rows: string) => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const text = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
const row = (...cells: readonly string[]) => `<row>${cells.map(text).join("")}</row>`;
const PLAIN = sheet(row("nom", "commune") + row("Toilettes", "Bron"));

function ods(content: string, manifest: string): Uint8Array {
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(content),
    "META-INF/manifest.xml": strToU8(manifest),
  });
}

function ole2(stream: string): Buffer {
  const magic = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([magic, Buffer.alloc(504), Buffer.from(stream, "utf16le"), Buffer.alloc(2000)]);
}

/** A zip whose parts are said to need a password. */
function locked(bytes: Uint8Array): Buffer {
  const zip = Buffer.from(bytes);
  for (let at = zip.indexOf("PK\u0001\u0002"); at >= 0; at = zip.indexOf("PK\u0001\u0002", at + 4))
    zip[at + 8]! |= 1;
  return zip;
}

const MANIFEST = "<manifest/>";
/** Nine entities, each ten times the one before: 300 MB of text once all is said. */
const LAUGHS = `<!DOCTYPE l [<!ENTITY l0 "rire">${Array.from(
  { length: 8 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join("")}]>`;

const columns = (count: number) => Array.from({ length: count }, (_, index) => `c${index}`).join(";");

/** Files that are no table: name, content, words of the message that tells it. */
export const REFUSED: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ["vide.csv", "", /ne contient rien/],
  ["espaces.csv", "  \n\r\n\t", /ne contient rien/],
  ["nuls.csv", "\u0000".repeat(5000), /ne contient rien/],
  ["renomme.csv", "%PDF-1.7\n%âãÏÓ", /est un PDF/],
  ["bruit.csv", new Uint8Array(20_000).fill(0xff), /texte lisible/],
  ["photo.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /est une image/],
  ["photo.xlsx", Buffer.from("89504e470d0a1a0a00", "hex"), /est une image/],
  ["compresse.csv", gzipSync(HEADER), /archive compressée/],
  ["page.xls", "<html><body><table></table></body></html>", /page web/],
  ["colonnes.csv", `${columns(1_000_000)}\n`, /plus de 16384 colonnes/],
  ["ligne.csv", `${HEADER}${"A".repeat(5_000_000)}\n`, /ligne 2 est trop longue/],
  ["profond.json", "[".repeat(100_000), /trop profond/],
  ["coupe.json", '[{"nom":"a"},{"nom":', /avant sa fin/],
  ["rien.json", "[]", /liste d’enregistrements/],
  ["coupe.xlsx", xlsx(PLAIN).subarray(0, 300), /Il manque la fin/],
  ["entite.xlsx", xlsx(`<!DOCTYPE a [<!ENTITY b "c">]>${PLAIN}`), /type de document/],
  ["rires.xlsx", xlsx(LAUGHS + sheet(row("nom", "&l8;"))), /type de document/],
  ["dehors.xlsx", xlsx(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${PLAIN}`), /type de document/],
  ["rires.ods", ods(`${LAUGHS}<a>&l8;</a>`, MANIFEST), /type de document/],
  ["imbrique.xlsx", xlsx("<a>".repeat(50_000)), /emboîte trop d’éléments/],
  ["bombe.xlsx", xlsx(sheet(row(" ".repeat(80_000_000)))), /sans rapport avec sa taille|trop volumineux/],
  [
    "bombe.ods",
    ods(`<a>${" ".repeat(70_000_000)}</a>`, MANIFEST),
    /sans rapport avec sa taille|trop volumineux/,
  ],
  ["large.xlsx", xlsx(sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>')), /16 384 colonnes/],
  ["serrure.xlsx", locked(xlsx(PLAIN)), /mot de passe/],
  ["serrure.xls", ole2("EncryptedPackage"), /mot de passe/],
  [
    "serrure.ods",
    ods("?", "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
    /mot de passe/,
  ],
  ["lettre.xls", ole2("WordDocument"), /traitement de texte/],
  ["glisse.xlsx", zipSync({ "../../evade.txt": strToU8("x") }), /l’extérieur de l’archive/],
  ["autre.xlsx", zipSync({ "a.txt": strToU8("x") }), /ne contient pas de classeur/],
];

/** Files that are strange and yet are tables: name, content, how many records they hold. */
export const READ: readonly (readonly [string, string | Uint8Array, number])[] = [
  ["entetes-seuls.csv", HEADER, 0],
  ["zero-ligne.csv", `${HEADER}\n;;;\n`, 0],
  ["nul-dedans.csv", `${HEADER}Toi\u0000lettes;12 rue du Lac\u0000;Bron;69500\n`, 1],
  ["doublons.csv", `nom;nom;commune;commune\nA;B;Bron;Lyon\nC;D;Bron;Lyon\n`, 2],
  ["guillemet.csv", `${HEADER}"ouvert;${RECORD.repeat(50)}`, 50],
  ["surrogats.json", String.raw`[{"nom":"a\ud800","commune":"Bron\udfff"},{"nom":"b","commune":"Lyon"}]`, 2],
  ["prototype.json", '[{"__proto__":{"x":1},"constructor":"a","nom":"b"},{"nom":"c","toString":"d"}]', 2],
  ["prototype.csv", "__proto__;constructor;nom;commune\nA;B;C;constructor\nD;E;F;__proto__\n", 2],
  ["macros.xlsm", xlsx(PLAIN, { "xl/vbaProject.bin": "macro" }), 1],
  [
    "loin.xlsx",
    xlsx(sheet(`${row("nom", "commune")}<row r="1048576"><c r="B1048576"><v>1</v></c></row>`)),
    1,
  ],
];
