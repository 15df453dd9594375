import type { Locator, Page } from "playwright-core";
import { focused } from "../keyboard.ts";

/** Presses of Tab before a page is said not to lead there. */
const FURTHEST = 500;

/** Milliseconds that what is looked for may take to appear. */
const PATIENCE = 30_000;

interface Box {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the browser gives a function of this file to work with. */
interface Focusable {
  readonly labels?: { readonly 0?: Focusable } | null;
  readonly ownerDocument: { readonly activeElement: unknown };
  getBoundingClientRect(): Box;
}

const hasFocus = (element: unknown): boolean =>
  element === (element as Focusable).ownerDocument.activeElement;

/** Whether a part of it, or of its label, is within the window. */
const isSeen = (element: unknown): boolean =>
  [element as Focusable, (element as Focusable).labels?.[0]].some((part) => {
    const box = part?.getBoundingClientRect();
    const height = (globalThis as unknown as { innerHeight: number }).innerHeight;
    return box !== undefined && box.width > 0 && box.bottom > 0 && box.top < height;
  });

/** Somebody without a mouse: everything is reached by Tab and done by keys, and each key is counted. */
export class Hands {
  keys = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) {
      this.keys++;
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    this.keys += text.length;
    await this.page.keyboard.type(text);
  }

  /** Tabs until it has the focus; throws when it has none after a walk through the page, or cannot be seen then. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor({ state: "attached", timeout: PATIENCE });
    const met = new Set<string>();
    for (let press = 0; press <= FURTHEST; press++) {
      if (await target.evaluate(hasFocus)) {
        if (await target.evaluate(isSeen)) return;
        throw new Error(`The focus is on ${String(target)}, which cannot be seen (${this.page.url()})`);
      }
      await this.press("Tab");
      if (press > FURTHEST - 100) met.add(await focused(this.page));
    }
    throw new Error(`Tab never reached ${String(target)} (${this.page.url()}): ${[...met].join(" | ")}`);
  }

  /** Reaches a button or a link, and follows it. */
  async follow(target: Locator): Promise<void> {
    await this.reach(target);
    await this.press("Enter");
  }

  /** Follows it, and waits for the page it leads to. */
  async goBy(target: Locator, page: RegExp): Promise<void> {
    await this.reach(target);
    await Promise.all([
      this.page.waitForURL(page, { timeout: PATIENCE, waitUntil: "load" }),
      this.press("Enter"),
    ]);
  }

  /** Writes in a field instead of what it holds. */
  async write(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.press("Control+a");
    await this.type(text);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name }).first();
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole("link", { name }).first();
  }

  field(name: string | RegExp): Locator {
    return this.page.getByLabel(name).first();
  }
}
