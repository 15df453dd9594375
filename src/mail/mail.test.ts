import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../messages/language.ts";
import { composeMail } from "./composeMail.ts";
import type { Mail } from "./mail.ts";
import { createMailer } from "./mailer.ts";
import type { MailMessage } from "./mailMessage.ts";
import { smtpDelivery } from "./smtpDelivery.ts";

const URL_ = "https://data.example.org";
const about = { model: "Toilettes publiques", organization: "Ville de Bron" };
const names = { author: "Awa Diop", ...about };
const MAILS: Mail[] = [
  { kind: "sign-in-code", params: { code: "418 220", minutes: 10 } },
  {
    kind: "invitation",
    link: "/invitations/1",
    params: { inviter: "Awa Diop", organization: "Ville de Bron", days: 7 },
  },
  {
    kind: "deposit-ready",
    link: "/espace/depots/1",
    params: { model: names.model, records: 37, waiting: 6 },
  },
  {
    kind: "publication-done",
    link: "/datasets/toilettes",
    params: { ...about, added: 2, changed: 3, removed: 1 },
  },
  { kind: "approval-asked", link: "/espace/publications/1", params: names },
  { kind: "deadline-reminder", link: "/espace", params: { ...about, date: "30 novembre 2026", days: 9 } },
  { kind: "acted-on-behalf", link: "/espace/journal", params: { ...names, what: "publication" } },
];

const invitation = (inviter: string, link = "/i"): Mail => ({
  kind: "invitation",
  link,
  params: { inviter, organization: "Bron", days: 7 },
});

describe.each(LANGUAGES)("mails (%s)", (language) => {
  it.each(MAILS.map((mail) => [mail.kind, mail] as const))(
    "%s says all it has to, with its link",
    (_kind, mail) => {
      const { subject, text, html } = composeMail(language, "ana@bron.example", mail, URL_);
      for (const written of [subject, text, html]) expect(written).not.toMatch(/[{}]/);
      for (const value of Object.values(mail.params)) expect(`${subject} ${text}`).toContain(String(value));
      const link = "link" in mail ? `${URL_}${mail.link}` : null;
      if (link !== null)
        expect([text.includes(`\n${link}\n`), html.includes(`href="${link}"`)]).toEqual([true, true]);
      else expect(html).not.toContain("href");
    },
  );
});

it("reads in French as a person writes", () => {
  const { subject, text } = composeMail("fr", "ana@bron.example", MAILS[2]!, URL_);
  expect(subject).toBe("Toilettes publiques\u00A0: 6 cellules à confirmer");
  expect(text).toBe(
    "Le fichier déposé pour «\u00A0Toilettes publiques\u00A0» a été lu\u00A0: 37 lignes.\n\n6 cellules attendent votre avis.\n\nOuvrir la revue\nhttps://data.example.org/espace/depots/1\n\n-- \nCe message vous est envoyé par data.example.org.\n",
  );
});

it("sets names as pages set them, and leaves addresses and people's names as they are", () => {
  const params = { model: "Panneaux d'affichage : avis", organization: "Saint-Cyr-au-Mont-d'Or" };
  const { subject, text, html } = composeMail(
    "fr",
    "ana@bron.example",
    {
      kind: "acted-on-behalf",
      link: "/espace",
      params: { author: "Ana d'Or", what: "dépôt\u00A0: relu", ...params },
    },
    URL_,
  );
  expect(subject).toBe(
    "Panneaux d’affichage\u00A0: avis\u00A0: Ana d'Or a agi pour «\u00A0Saint-Cyr-au-Mont-d’Or\u00A0»",
  );
  expect([text, html].map((one) => one.includes("dépôt\u00A0: relu"))).toEqual([true, true]);
});

it("adds no header, no markup and no long message, whatever a person typed", () => {
  const { subject, html } = composeMail(
    "fr",
    "a@b.fr",
    invitation("Eve\r\nBcc: all@example.org\u2028<b>"),
    URL_,
  );
  expect(subject).not.toMatch(/[\r\n\u2028]/);
  expect(html).toContain("Eve Bcc: all@example.org &lt;b&gt;");
  expect(composeMail("fr", "a@b.fr", invitation("x".repeat(5000)), URL_).subject.length).toBeLessThan(250);
});

it.each(["", "a", "a@b.fr\r\nBcc: x@y.fr", "a@b.fr, c@d.fr", "<a@b.fr>", "a b@c.fr", '"a"@b.fr'])(
  "sends nothing to %j",
  (to) => {
    expect(() => composeMail("fr", to, invitation("Awa"), URL_)).toThrow("request.invalid");
  },
);

it.each(["https://evil.example/", "//evil.example/", "/\\evil.example/", "espace"])(
  "links nowhere but to the platform: %s",
  (link) => {
    expect(() => composeMail("fr", "a@b.fr", invitation("Awa", link), URL_)).toThrow();
  },
);

it("keeps mails on a screen", async () => {
  const kept: MailMessage[] = [];
  await createMailer(URL_, async (message) => void kept.push(message)).send("a@b.fr", "en", MAILS[0]!);
  expect(kept).toMatchObject([{ kind: "sign-in-code", to: "a@b.fr", subject: "418 220: your sign-in code" }]);
});

/** An SMTP server that takes everything, and what it was told. */
async function smtpServer(greeting: string) {
  const told: string[] = [];
  let inData = false;
  const server = createServer((socket) => {
    socket.write(`${greeting}\r\n`);
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      told.push(text);
      if (inData && !text.endsWith("\r\n.\r\n")) return;
      const opens = /^DATA/i.test(text) && !inData;
      socket.write(opens ? "354 go on\r\n" : "250 ok\r\n");
      inData = opens;
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    told,
    close: () => server.close(),
  };
}

it("hands mails to an SMTP server", async () => {
  const server = await smtpServer("220 test");
  await createMailer(URL_, smtpDelivery(server.url, "Données <no-reply@example.org>")).send(
    "ana@bron.example",
    "fr",
    MAILS[2]!,
  );
  server.close();
  const all = server.told.join("");
  expect(all).toMatch(/^RCPT TO:<ana@bron\.example>/m);
  expect(all).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(all).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(all).toMatch(/^From: .*<no-reply@example\.org>/m);
});

it("says that the server refuses or does not answer", async () => {
  const server = await smtpServer("554 no");
  const refused = createMailer(URL_, smtpDelivery(server.url, "no-reply@example.org"));
  await expect(refused.send("a@b.fr", "fr", MAILS[0]!)).rejects.toThrow("service.mail");
  server.close();
  const silent = createMailer(URL_, smtpDelivery("smtp://127.0.0.1:1", "no-reply@example.org"));
  await expect(silent.send("a@b.fr", "fr", MAILS[0]!)).rejects.toThrow("service.mail");
});
