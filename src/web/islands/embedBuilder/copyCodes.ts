async function copy(button: HTMLButtonElement, code: HTMLElement, words: DOMStringMap): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    button.textContent = words["copied"] ?? "";
  } catch {
    getSelection()?.selectAllChildren(code);
    button.textContent = words["copyFailed"] ?? "";
  }
  setTimeout(() => (button.textContent = words["copy"] ?? ""), 4000);
}

/** Gives each piece of code a button that copies it; its own words say that it did. */
export function copyCodes(page: Document): void {
  const section = page.querySelector<HTMLElement>("[data-copy]");
  if (!section) return;
  for (const sample of section.querySelectorAll(".code")) {
    const code = sample.querySelector<HTMLElement>("code");
    if (!code) continue;
    const button = page.createElement("button");
    button.type = "button";
    button.className = "btn btn-s";
    button.textContent = section.dataset["copy"] ?? "";
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => void copy(button, code, section.dataset));
    sample.after(button);
  }
}
