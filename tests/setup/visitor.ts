import type { Hono } from "hono";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";

/** A browser without a screen: keeps cookies, follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #app: Hono<SignInEnv>;
  readonly #origin: string;

  constructor(app: Hono<SignInEnv>, origin: string) {
    this.#app = app;
    this.#origin = origin;
  }

  /** Any request, with the cookies kept. */
  async send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("accept")) headers.set("accept", "text/html");
    headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const url = new URL(path, this.#origin).href;
    const response = await this.#app.request(url, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, { headers });
  }

  post(path: string, fields: Record<string, string> | FormData, headers = {}): Promise<Response> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return this.send(path, { method: "POST", body, headers: { origin: this.#origin, ...headers } });
  }

  /** The text of a page, once its status is as expected. */
  async page(path: string, status = 200): Promise<string> {
    const response = await this.get(path);
    if (response.status !== status)
      throw new Error(`${path} gave ${response.status}: ${await response.text()}`);
    return response.text();
  }
}
