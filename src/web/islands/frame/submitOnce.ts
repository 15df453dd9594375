/** After this long, in milliseconds, a form may be sent again: its answer may have been a file that leaves the page in place. */
const WAIT = 8000;

/** A form that changes something is sent once, however often its button is pressed. */
export function submitOnce(page: Document): void {
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== "post") return;
    if (form.hasAttribute("aria-busy")) {
      event.preventDefault();
      return;
    }
    form.setAttribute("aria-busy", "true");
    setTimeout(() => form.removeAttribute("aria-busy"), WAIT);
  });
  // A page taken back from the browser's memory must not stay busy.
  page.defaultView?.addEventListener("pageshow", () => {
    for (const form of page.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  });
}
