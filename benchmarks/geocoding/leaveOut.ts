import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { once } from "node:events";
import { hashToken } from "../../src/geocoding/format/tokenHash.ts";

/** Whether an address is left out: one street in `share`, always the same ones. */
export function isLeftOut(street: string, share: number): boolean {
  return (
    hashToken(
      street
        .normalize("NFD")
        .replace(/[^a-zA-Z]/g, "")
        .toLowerCase(),
    ) %
      share ===
    0
  );
}

/** Copies a csv of addresses without the streets that are left out; `column` holds the street's name. */
export async function copyWithout(file: string, out: string, column: RegExp, share: number): Promise<void> {
  const target = createWriteStream(out);
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const street = column.exec(line)?.[1];
    if (street === undefined || !isLeftOut(street, share)) target.write(`${line}\n`);
  }
  target.end();
  await once(target, "finish");
}
