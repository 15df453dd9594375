import { Hono } from "hono";
import { expect, it } from "vitest";
import { cookieJar } from "./cookies.ts";

async function visit(isHttps: boolean, path: string, cookie = ""): Promise<[string, string | null]> {
  const jar = cookieJar("session", isHttps);
  const app = new Hono()
    .get("/read", (context) => context.text(jar.read(context) ?? "none"))
    .get("/write", (context) => {
      jar.write(context, "é;x", 60);
      return context.text("");
    })
    .get("/remove", (context) => {
      jar.remove(context);
      return context.text("");
    });
  const response = await app.request(path, { headers: { cookie } });
  return [await response.text(), response.headers.get("set-cookie")];
}

it("binds a cookie to this host under https", async () => {
  expect((await visit(true, "/write"))[1]).toBe(
    "__Host-session=%C3%A9%3Bx; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax",
  );
  expect((await visit(false, "/write"))[1]).toBe(
    "session=%C3%A9%3Bx; Max-Age=60; Path=/; HttpOnly; SameSite=Lax",
  );
});

it("reads its own and no other", async () => {
  expect((await visit(true, "/read", "__Host-session=%C3%A9%3Bx"))[0]).toBe("é;x");
  expect((await visit(true, "/read", "session=planted"))[0]).toBe("none");
  expect((await visit(false, "/read", "session=a"))[0]).toBe("a");
});

it("removes what it wrote", async () => {
  expect((await visit(true, "/remove"))[1]).toMatch(/^__Host-session=; Max-Age=0; Path=\/; HttpOnly; Secure/);
});
