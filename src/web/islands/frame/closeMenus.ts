const OPEN = "details.switch[open]";

/** Closes the bar's menus on Escape, on a click elsewhere and when the focus leaves them. */
export function closeMenus(page: Document): void {
  const closeOthers = (target: EventTarget | null): void => {
    for (const menu of page.querySelectorAll<HTMLDetailsElement>(OPEN))
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  page.addEventListener("click", (event) => closeOthers(event.target));
  page.addEventListener("focusin", (event) => closeOthers(event.target));
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of page.querySelectorAll<HTMLDetailsElement>(OPEN)) {
      if (menu.contains(page.activeElement)) menu.querySelector("summary")?.focus();
      menu.open = false;
    }
  });
}
