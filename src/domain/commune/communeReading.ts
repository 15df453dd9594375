/** What a cell about a commune says: a name, and the codes written beside it. */
export interface CommuneReading {
  readonly name: string;
  /** Five characters that may be an INSEE code or a postcode; null where the cell holds none. */
  readonly code: string | null;
  /** A department number or name in brackets: "69", "Rhône". */
  readonly department: string | null;
  /** True when brackets enclose the department. */
  readonly bracketed: boolean;
  /** True when the name stood alone in the cell. */
  readonly whole: boolean;
}

const CODE = String.raw`(?:F\s*-\s*)?(\d{2}\s?\d{3}|2[AB]\s?\d{3})`;
const CODE_FIRST = new RegExp(String.raw`^\(?${CODE}\)?\s*[-–,:]?\s+(?=\S)(.+)$`, "iu");
const CODE_LAST = new RegExp(String.raw`^(.+?)\s*[-–,:(]?\s*\b${CODE}\s*\)?$`, "iu");
const DEPARTMENT_LAST = /^(.+?)\s*[(,-]\s*(2[AB]|\d{2,3})\s*\)?$/iu;
const NAMED_LAST = /^(.+?)\s*\(\s*([^()\d]{3,})\s*\)$/u;
const COUNTRY_LAST = /\s*[,(-]\s*france\s*\)?$/iu;
const OFFICE =
  /^(?:mairie|commune|ville|municipalité|municipalite|village|ccas)\s+(?:(d['’]\s*|de\s+|du\s+|des\s+))?(?=\S)/iu;

/**
 * The ways a cell may be read, most literal first: "69500 BRON", "BRON (69)", "Bron - 69029", "Mairie du Mans".
 */
export function readCommuneCell(text: string): CommuneReading[] {
  const readings: CommuneReading[] = [
    { name: text, code: null, department: null, bracketed: false, whole: true },
  ];
  const coded = withoutCodes(text.replace(COUNTRY_LAST, ""));
  if (coded.name !== text) readings.push(coded);
  const office = withoutOffice(coded.name);
  if (office !== coded.name) readings.push({ ...coded, name: office });
  return readings;
}

function withoutCodes(text: string): CommuneReading {
  const first = CODE_FIRST.exec(text);
  if (first) return { ...withoutDepartment(first[2] ?? ""), code: compact(first[1]) };
  const last = CODE_LAST.exec(text);
  if (last) return { ...withoutDepartment(last[1] ?? ""), code: compact(last[2]) };
  return withoutDepartment(text);
}

function withoutDepartment(text: string): CommuneReading {
  const found = DEPARTMENT_LAST.exec(text) ?? NAMED_LAST.exec(text);
  const name = (found?.[1] ?? text).trim();
  const department = found?.[2]?.toUpperCase() ?? null;
  return { name, code: null, department, bracketed: found !== null && text.endsWith(")"), whole: false };
}

function compact(code: string | undefined): string | null {
  return code === undefined ? null : code.replace(/\s/g, "").toUpperCase();
}

/** "Mairie du Mans" names Le Mans, "Ville des Ulis" names Les Ulis. */
function withoutOffice(name: string): string {
  const found = OFFICE.exec(name);
  if (!found) return name;
  const rest = name.slice(found[0].length);
  const linking = found[1]?.trim().toLowerCase();
  if (linking === "du") return `Le ${rest}`;
  return linking === "des" ? `Les ${rest}` : rest;
}
