import { fileSizeWords } from "./fileSizeWords.ts";

export interface Sending {
  /** Says what is wrong with the chosen file, or that nothing is; true when it may be sent. */
  check(): boolean;
}

/** Below this, in bytes, a file is there before a bar could be seen. */
const WORTH_SHOWING = 1_000_000;

/**
 * Sends a deposit's form itself, so that a large file shows how far it is and that a cut connection loses nothing: the file stays chosen.
 * A file beyond the limit is not sent at all. Whatever the server answers is shown as if the browser had sent the form.
 */
export function sendWithProgress(form: HTMLFormElement): Sending {
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  const error = form.querySelector<HTMLElement>("[data-file-error]")!;
  const line = form.querySelector<HTMLElement>("[data-sending-line]")!;
  const words = form.querySelector<HTMLElement>("[data-sending-text]")!;
  const bar = line.querySelector("progress")!;
  const { max = "", tooLarge = "", sending = "", failed = "", missing = "" } = form.dataset;

  function tell(message: string): void {
    error.hidden = message === "";
    error.querySelector("span")!.textContent = message;
    if (message === "") input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", message === "" ? "drop-hint" : `drop-hint ${error.id}`);
  }

  function check(): boolean {
    const [file] = input.files ?? [];
    if (file && file.size > Number(max)) {
      tell(tooLarge.replace("{size}", fileSizeWords(file.size)));
      return false;
    }
    tell("");
    return true;
  }

  function rest(): void {
    line.hidden = true;
    form.removeAttribute("aria-busy");
  }

  function show(request: XMLHttpRequest): void {
    if (request.status < 400) return location.assign(request.responseURL);
    const type = request.getResponseHeader("content-type") ?? "";
    rest();
    // Whoever was signed out is led back by the form itself, which the server then keeps.
    if (request.status === 401 || !type.startsWith("text/html")) return form.submit();
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const said = page.querySelector("[data-file-error] span")?.textContent;
    const heading = page.querySelector("main .warn li, main .lead")?.textContent;
    tell(said || heading || failed);
    input.focus();
  }

  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    const [file] = input.files ?? [];
    if (!file) {
      event.preventDefault();
      tell(missing);
      input.focus();
      return;
    }
    if (!check()) {
      event.preventDefault();
      input.focus();
      return;
    }
    event.preventDefault();
    // The frame counts what is sent: a form pressed twice is sent once.
    if (form.hasAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    words.textContent = sending.replace("{file}", file.name);
    line.hidden = file.size < WORTH_SHOWING;
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "text/html");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      bar.value = total === 0 ? 0 : (100 * loaded) / total;
    });
    request.addEventListener("load", () => show(request));
    request.addEventListener("error", () => {
      rest();
      tell(failed);
      input.focus();
    });
    request.send(new FormData(form));
  });
  return { check };
}
