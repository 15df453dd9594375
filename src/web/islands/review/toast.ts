interface ToastWords {
  readonly words: string;
  /** « Annuler »; null when there is nothing to undo. */
  readonly undo: { readonly label: string; readonly run: () => void } | null;
  readonly close: string;
}

/** Ten seconds, for what offers nothing to do. */
const STAYS = 10_000;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Says once what was done, and offers to undo it. The next one takes its place. */
export function showToast(main: Element, { words, undo, close }: ToastWords): void {
  clearTimeout(leaving);
  for (const old of main.querySelectorAll(":scope > .toast")) old.remove();
  const toast = document.createElement("div");
  toast.className = "toast";
  toast.setAttribute("role", "status");
  const text = document.createElement("p");
  toast.append(text);
  if (undo !== null) toast.append(button(undo.label, "btn btn-s btn-wall", undo.run));
  toast.append(button("×", "btn btn-s btn-wall as-close", () => toast.remove(), close));
  main.append(toast);
  // A region is spoken when its text changes, not when it comes.
  requestAnimationFrame(() => (text.textContent = words));
  if (undo === null) leaving = setTimeout(() => toast.remove(), STAYS);
}

function button(words: string, classes: string, run: () => void, label?: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = classes;
  element.textContent = words;
  if (label !== undefined) element.setAttribute("aria-label", label);
  element.addEventListener("click", run);
  return element;
}
