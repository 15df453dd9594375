import { Hono } from "hono";
import { expect, it } from "vitest";
import { dropEmptyParameters } from "./dropEmptyParameters.ts";

const app = new Hono().use(dropEmptyParameters()).all("*", (context) => context.text("here"));

/** Where an address is led to; null for one that is answered where it is. */
const led = async (address: string, accept = "text/html,*/*;q=0.8", method = "GET") => {
  const { status, headers } = await app.request(address, { method, headers: { accept } });
  return status === 302 ? headers.get("location") : null;
};

it.each([
  ["/datasets?q=", "/datasets"],
  ["/datasets/toilettes?q=&commune=69029&f.pmr=", "/datasets/toilettes?commune=69029"],
  [
    "/datasets/toilettes?f.nom=caf%C3%A9+%26&tri=&f.nom=a=",
    "/datasets/toilettes?f.nom=caf%C3%A9+%26&f.nom=a=",
  ],
  ["/espace/200046977/pilotage?&etat=&cases=work&", "/espace/200046977/pilotage?cases=work"],
])("%s leads to %s, which leads nowhere else", async (address, clean) => {
  expect(await led(address)).toBe(clean);
  expect(await led(clean)).toBeNull();
});

it.each([
  "/datasets/toilettes?commune=69029",
  "/espace?choisir",
  "/api/collections/toilettes/items?q=&bbox=",
  "/embed/toilettes?commune=",
  "/exports/toilettes.csv?revision=",
  "/datasets/toilettes/map.json?commune=",
  "/espace/200046977/pilotage.csv?etat=",
  "/nowhere?q=",
])("%s stays where it is", async (address) => {
  expect(await led(address)).toBeNull();
});

it("leads programs nowhere, nor what is sent", async () => {
  expect(await led("/datasets?q=", "*/*")).toBeNull();
  expect(await led("/datasets?q=", "text/html", "POST")).toBeNull();
});
