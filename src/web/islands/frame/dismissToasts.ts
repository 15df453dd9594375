/** How long a message stays that asks for nothing, in milliseconds. */
const STAY = 10_000;

function closeButton(toast: HTMLElement): HTMLButtonElement {
  const button = toast.ownerDocument.createElement("button");
  button.type = "button";
  button.className = "btn btn-s btn-wall as-close";
  button.setAttribute("aria-label", toast.dataset["dismiss"] ?? "");
  button.textContent = "×";
  button.addEventListener("click", () => toast.remove());
  return button;
}

/** A toast goes by itself, unless it offers to undo; it waits while it is pointed at. All can be closed. */
export function dismissToasts(page: Document): void {
  for (const toast of page.querySelectorAll<HTMLElement>(".toast[data-dismiss]")) {
    const offersMore = toast.querySelector("a, button") !== null;
    toast.append(closeButton(toast));
    if (offersMore) continue;
    const leave = (): void => {
      if (toast.matches(":hover, :focus-within")) setTimeout(leave, STAY);
      else toast.remove();
    };
    setTimeout(leave, STAY);
  }
}
