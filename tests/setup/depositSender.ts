import { setTimeout as wait } from "node:timers/promises";
import { expect } from "vitest";
import type { Visitor } from "./visitor.ts";

/** The form of a deposit that holds a file. */
export function depositForm(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set("fichier", new Blob([content]), name);
  return form;
}

/** Hands a form in; gives the address of the deposit. */
export async function sendDeposit(
  who: Visitor,
  form: FormData | Record<string, string>,
  code = "69029",
): Promise<string> {
  const response = await who.post(`/espace/${code}/depots`, form);
  const { status } = response;
  expect(status, status === 303 ? "" : await response.text()).toBe(303);
  return response.headers.get("location")!;
}

/** Waits until a deposit is no longer being read; gives its state. */
export async function depositState(who: Visitor, address: string): Promise<string> {
  for (let turn = 0; turn < 600; turn++) {
    const response = await who.get(`${address}/etat.json`);
    const { state } = (await response.json()) as { state: string };
    if (state !== "received" && state !== "processing") return state;
    await wait(100);
  }
  throw new Error(`${address} is still being read`);
}
