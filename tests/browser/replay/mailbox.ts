import { createServer, type AddressInfo, type Socket } from "node:net";

interface ReceivedMail {
  readonly to: string;
  /** Headers and bodies, decoded. */
  readonly text: string;
}

/** Milliseconds a mail may take to come. */
const PATIENCE = 20_000;

/** Undoes quoted-printable (RFC 2045), soft line breaks first. */
function decodeQuoted(text: string): string {
  const joined = text.replaceAll(/=\r?\n/g, "");
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** A mail server (RFC 5321, as little of it as a client needs) that keeps what it receives instead of passing it on. */
export class Mailbox {
  readonly #mails: ReceivedMail[] = [];
  readonly #server = createServer((socket) => this.#converse(socket));
  readonly #sockets = new Set<Socket>();

  /** Opens it on a free port; gives what `SMTP_URL` says of it. */
  open(): Promise<string> {
    return new Promise((opened) => {
      this.#server.listen(0, "127.0.0.1", () => {
        opened(`smtp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((closed) => void this.#server.close(() => closed()));
  }

  /** The first group of `pattern` in the newest mail to `to` that has it; that mail is then read, and not given again. */
  async take(to: string, pattern: RegExp): Promise<string> {
    for (const until = Date.now() + PATIENCE; Date.now() < until;) {
      const at = this.#mails.findLastIndex((mail) => mail.to === to && pattern.test(mail.text));
      if (at !== -1) return pattern.exec(this.#mails.splice(at, 1)[0]!.text)![1]!;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`No mail to ${to} says ${pattern.source}`);
  }

  #converse(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    let pending = "";
    let to = "";
    let isContent = false;
    const read = (): boolean => {
      const end = pending.indexOf(isContent ? "\r\n.\r\n" : "\r\n");
      if (end === -1) return false;
      const part = pending.slice(0, end);
      pending = pending.slice(end + (isContent ? 5 : 2));
      if (isContent) {
        this.#mails.push({ to, text: decodeQuoted(part) });
        isContent = false;
        say("250 kept");
        return true;
      }
      to = /^RCPT TO:<([^>]*)>/i.exec(part)?.[1] ?? to;
      isContent = /^DATA/i.test(part);
      say(isContent ? "354 go on" : /^QUIT/i.test(part) ? "221 bye" : "250 ok");
      return true;
    };
    say("220 mailbox");
    socket.on("data", (chunk) => {
      pending += chunk.toString("latin1");
      while (read());
    });
    socket.on("error", () => socket.destroy());
  }
}
