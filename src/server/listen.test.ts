import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { listen } from "./listen.ts";

it("keeps a connection longer than the proxies in front of it do, and tells them so", async () => {
  const server = await listen(() => new Response("here"), { host: "127.0.0.1", port: 0 });
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  expect(await response.text()).toBe("here");
  expect(response.headers.get("keep-alive")).toBe("timeout=75");
  server.closeAllConnections();
  server.close();
});

it("rejects a port that is taken", async () => {
  const server = await listen(() => new Response(""), { host: "127.0.0.1", port: 0 });
  const { port } = server.address() as AddressInfo;
  await expect(listen(() => new Response(""), { host: "127.0.0.1", port })).rejects.toMatchObject({
    code: "EADDRINUSE",
  });
  server.close();
});
