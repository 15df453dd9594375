import { findOrganization } from "../../db/organizations/organizations.ts";
import { type ImageType, imageType } from "../../domain/accent/imageType.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";

/** The heaviest logo, in bytes. */
export const LOGO_LIMIT = 500_000;

export interface Logo {
  /** Changes with the image. */
  readonly key: string;
  readonly type: ImageType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An organisation's logo, by INSEE code or SIREN. Throws `request.page-unknown` when it has none. */
export async function readLogo(
  { database, files }: Pick<Platform, "database" | "files">,
  code: string,
): Promise<Logo> {
  const organization = await findOrganization(database.query, code);
  const key = organization?.logo_key;
  if (!key) throw new Problem("request.page-unknown");
  const chunks: Uint8Array[] = [];
  for await (const chunk of await files.get(key)) chunks.push(chunk as Uint8Array);
  const bytes = new Uint8Array(Buffer.concat(chunks));
  const type = imageType(bytes);
  if (type === null) throw new Problem("request.page-unknown");
  return { key, type, bytes };
}
