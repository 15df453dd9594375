import { GREETING } from "../embed/frameProtocol.ts";
import { followFrame } from "../embedLoader/followFrame.ts";
import { copyCodes } from "./copyCodes.ts";

/** What the answer of the server replaces; the question being answered is left alone, and keeps the focus. */
const LIVE = ["apercu", "code"];
const BY_MODEL = "champs";
const PAUSE = 350;

function follow(page: Document): void {
  const frame = page.querySelector<HTMLIFrameElement>("iframe[data-preview=follow]");
  if (!frame) return;
  followFrame(frame, location.origin);
  // It may have loaded before this script.
  frame.contentWindow?.postMessage(GREETING, location.origin);
}

/** The focus stays on the question that was just answered, though its part of the form is new. */
function replace(page: Document, fresh: Document, id: string): void {
  const [now, next] = [page.getElementById(id), fresh.getElementById(id)];
  if (!now || !next) return;
  const focused = now.contains(page.activeElement) ? page.activeElement!.id : "";
  now.replaceWith(page.importNode(next, true));
  if (focused !== "") page.getElementById(focused)?.focus();
}

/** Each choice asks the server for the page again, and shows its preview and its code at once, at an address that keeps the choice. */
export function refreshPreview(page: Document): void {
  const form = page.querySelector<HTMLFormElement>("form[data-builder]");
  if (!form) return;
  follow(page);
  let turn = 0;
  const refresh = async (isOtherForm: boolean): Promise<void> => {
    const mine = (turn += 1);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (mine !== turn) return;
    const query = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      if (typeof value === "string" && value !== "") query.append(name, value);
    });
    const address = `${form.action}?${query.toString()}`;
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok || mine !== turn) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of isOtherForm ? [...LIVE, BY_MODEL] : LIVE) replace(page, fresh, id);
    history.replaceState(null, "", address);
    follow(page);
    copyCodes(page);
    const status = page.querySelector<HTMLElement>("[data-preview-status]");
    if (status) setTimeout(() => (status.textContent = status.dataset["words"] ?? ""), 200);
  };
  form.addEventListener("change", ({ target }) => {
    const { name } = target as HTMLInputElement;
    // Another dataset has other fields; another presentation, other questions.
    void refresh(["model", "view", "commune", "filter"].includes(name)).catch(() => {});
  });
}
