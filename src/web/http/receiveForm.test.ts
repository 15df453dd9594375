import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Problem } from "../../domain/problem/problem.ts";
import { openDiskFileStore } from "../../storage/fileStore/diskFileStore.ts";
import type { FileStore } from "../../storage/fileStore/fileStore.ts";
import { readFields } from "./readFields.ts";
import { PLAIN_FORM, receiveForm, type FormLimits } from "./receiveForm.ts";
import type { ReceivedForm } from "./receivedForm.ts";

const LIMITS: FormLimits = { files: 1, fileBytes: 100_000, fields: 20, fieldBytes: 10_000 };

let folder: string;
let store: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "traboule-form-"));
  store = await openDiskFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const post = (body: BodyInit | null, headers: Record<string, string> = {}): Request =>
  new Request("http://localhost/depot", { method: "POST", body, headers });

const asForm = (...parts: [string, string | File][]): FormData => {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return form;
};

const file = (content: string | Uint8Array<ArrayBuffer>, name = "wc.csv"): File =>
  new File([content], name, { type: "text/csv" });

/** The form as received, without keeping anything. */
const receive = (request: Request, limits = LIMITS): Promise<ReceivedForm> =>
  receiveForm(request, store, limits, async (form) => form);

/** The problem's code and values, and proof that nothing is left. */
async function refusal(request: Request, limits = LIMITS): Promise<unknown[]> {
  const thrown = await receive(request, limits).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(Problem);
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
  const problem = thrown as Problem;
  return [problem.code, problem.params];
}

it("gives fields, repeated names among them, and one file that the use case keeps", async () => {
  const request = post(
    asForm(["model", "toilettes"], ["choix", "a"], ["choix", "é"], ["file", file("a;b\n1;2\n")]),
  );
  const kept = await receiveForm(request, store, LIMITS, async (form) => {
    expect(form.fields.get("model")).toBe("toilettes");
    expect(form.fields.getAll("choix")).toEqual(["a", "é"]);
    expect(form.file("file")).toMatchObject({ field: "file", name: "wc.csv", claimedType: "text/csv" });
    return form.file("file").pending.keep();
  });
  expect((await buffer(await store.get(kept.key))).toString()).toBe("a;b\n1;2\n");
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
});

it("leaves nothing of a file that the use case does not keep, or when it fails", async () => {
  const form = await receive(post(asForm(["file", file("not kept")])));
  expect(await store.head(form.file("file").pending.key)).toBeNull();
  const failing = receiveForm(post(asForm(["file", file("never")])), store, LIMITS, async () => {
    throw new Error("use case");
  });
  await expect(failing).rejects.toThrow("use case");
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
});

it("reads urlencoded forms, and forms without anything", async () => {
  const form = await receive(
    post(
      new URLSearchParams([
        ["q", "école & café"],
        ["q", "2"],
      ]),
    ),
    PLAIN_FORM,
  );
  expect(form.fields.getAll("q")).toEqual(["école & café", "2"]);
  expect([...(await receive(post(null), PLAIN_FORM)).fields]).toEqual([]);
  expect([...(await receive(post(new URLSearchParams()), PLAIN_FORM)).fields]).toEqual([]);
});

it("says which file is missing, none sent or the field left empty", async () => {
  for (const request of [post(asForm(["model", "a"])), post(asForm(["file", file("", "")]))]) {
    const form = await receive(request);
    expect(form.files).toEqual([]);
    expect(() => form.file("file")).toThrow("request.incomplete");
  }
});

it("takes an empty file that has a name for a file", async () => {
  const form = await receive(post(asForm(["file", file("", "vide.csv")])));
  expect(form.file("file").pending.size).toBe(0);
});

it("refuses a file beyond the limit, and takes one at the limit", async () => {
  const full = new Uint8Array(LIMITS.fileBytes);
  expect((await receive(post(asForm(["file", file(full)])))).file("file").pending.size).toBe(100_000);
  const more = post(asForm(["file", file(new Uint8Array(LIMITS.fileBytes + 1))]));
  expect(await refusal(more)).toEqual(["deposit.too-large", { limit: 100_000 }]);
});

it("refuses at once what says itself too long", async () => {
  const request = post("a=1", {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": "900000000",
  });
  expect(await refusal(request)).toEqual(["deposit.too-large", { limit: 100_000 }]);
});

it("refuses two files where one is expected, and any in a plain form", async () => {
  const two = (): Request => post(asForm(["file", file("one")], ["file", file("two")]));
  expect(await refusal(two())).toEqual(["request.invalid", { parameter: "file" }]);
  expect((await receive(two(), { ...LIMITS, files: 2 })).files).toHaveLength(2);
  expect(await refusal(post(asForm(["file", file("one")])), PLAIN_FORM)).toEqual([
    "request.invalid",
    { parameter: "file" },
  ]);
});

it("takes as many fields as a form is known to have: one for each column of a wide table", async () => {
  const columns = new URLSearchParams(Array.from({ length: 4100 }, (_none, at) => [`c-0-${at}`, "nom"]));
  expect((await readFields(post(columns), { more: 4100 })).size).toBe(4100);
  await expect(readFields(post(columns))).rejects.toThrow("request.too-large");
});

it("refuses ten thousand fields, a huge field, and many large ones", async () => {
  const many = Array.from({ length: 10_000 }, (_none, at): [string, string] => [`f${at}`, "x"]);
  const limit = ["request.too-large", { limit: 10_000 }];
  expect(await refusal(post(asForm(...many)))).toEqual(limit);
  expect(await refusal(post(new URLSearchParams(many)))).toEqual(limit);
  expect(await refusal(post(asForm(["f", "x".repeat(10_001)])))).toEqual(limit);
  expect(await refusal(post(new URLSearchParams([["f", "x".repeat(10_001)]])))).toEqual(limit);
  const large = Array.from({ length: 5 }, (_none, at): [string, string] => [`f${at}`, "x".repeat(3000)]);
  expect(await refusal(post(asForm(["file", file("first")], ...large)))).toEqual(limit);
});

it.each(["application/json", "text/plain", "multipart/form-data", ""])(
  "refuses the type %j",
  async (type) => {
    const [code] = await refusal(post("{}", { "content-type": type }));
    expect(code).toBe("request.wrong-type");
  },
);

it("refuses a form cut off in a file, in a field, or by a connection lost", async () => {
  const whole = await post(asForm(["model", "toilettes"], ["file", file("x".repeat(5000))])).arrayBuffer();
  const text = Buffer.from(whole).toString("latin1");
  const boundary = /^--(\S+)/.exec(text)![1]!;
  const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
  for (const length of [10, 120, text.indexOf("toilettes") + 3, text.length - 2000, text.length - 30])
    expect([length, ...(await refusal(post(text.slice(0, length), headers)))]).toEqual([
      length,
      "request.interrupted",
      {},
    ]);
  const lost = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from(text.slice(0, 3000))),
    pull: (controller) => controller.error(new Error("ECONNRESET")),
  });
  const request = new Request("http://localhost/", {
    method: "POST",
    body: lost,
    headers,
    duplex: "half",
  } as RequestInit);
  expect(await refusal(request)).toEqual(["request.interrupted", {}]);
});

it("never takes a name for more than a name", async () => {
  const form = await receive(
    post(asForm(["file", file("a", "../../école\u202Efdp.csv")], ["__proto__", "x"])),
  );
  expect(form.file("file").name).toBe("écolefdp.csv");
  expect(form.fields.get("__proto__")).toBe("x");
});

it("answers a real client whose file is too large, and one who hangs up leaves nothing", async () => {
  const codes: unknown[] = [];
  const listener = getRequestListener(async (request) => {
    const thrown = await receive(request).catch((error: unknown) => error);
    codes.push((thrown as Problem).code);
    return new Response("refused", { status: 413 });
  });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const body = asForm(["file", file(new Uint8Array(300_000))]);
  expect((await fetch(url, { method: "POST", body })).status).toBe(413);
  const hangingUp = httpRequest(url, {
    method: "POST",
    headers: { "content-type": "multipart/form-data; boundary=x", "content-length": "90000" },
  });
  hangingUp.on("error", () => {});
  hangingUp.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nabc');
  setTimeout(() => hangingUp.destroy(), 100);
  await expect.poll(() => codes).toEqual(["deposit.too-large", "request.interrupted"]);
  expect(await readdir(join(folder, "incoming"))).toEqual([]);
  server.closeAllConnections();
  server.close();
});
