import { fileSizeWords } from "./fileSizeWords.ts";
import type { Sending } from "./sendWithProgress.ts";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Shows which file is chosen, and takes the one that is dragged onto the form's place: dropping it sends it. */
export function receiveDrops(form: HTMLFormElement, sending: Sending): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]")!;
  const chosen = form.querySelector<HTMLElement>("[data-chosen-file]")!;
  const zone = form.closest<HTMLElement>(".drop") ?? form;
  const nothing = chosen.textContent;
  /** Entering a part leaves another: the zone is left once as many were left as entered. */
  let inside = 0;

  function show(): boolean {
    const [file] = input.files ?? [];
    const words = (form.dataset["chosen"] ?? "").replace("{size}", fileSizeWords(file?.size ?? 0));
    chosen.textContent = file ? words.replace("{file}", file.name) : nothing;
    form.toggleAttribute("data-has-file", file !== undefined);
    return sending.check() && file !== undefined;
  }

  const mark = (): void => void zone.toggleAttribute("data-over", inside > 0);

  form.toggleAttribute("data-ready", true);
  input.addEventListener("change", show);
  // A page taken back from the browser's memory may hold a file already.
  if ((input.files?.length ?? 0) > 0) show();
  zone.addEventListener("dragenter", (event) => {
    if (!holdsFiles(event)) return;
    inside++;
    mark();
  });
  zone.addEventListener("dragleave", () => {
    inside = Math.max(0, inside - 1);
    mark();
  });
  zone.addEventListener("dragover", (event) => {
    if (holdsFiles(event)) event.preventDefault();
  });
  zone.addEventListener("drop", (event) => {
    inside = 0;
    mark();
    const files = event.dataTransfer?.files;
    if (!files || files.length === 0) return;
    event.preventDefault();
    const one = new DataTransfer();
    one.items.add(files[0]!);
    input.files = one.files;
    if (show()) form.requestSubmit();
  });
}
