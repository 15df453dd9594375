const root = document.querySelector<HTMLElement>("[data-review-root]");
// Shortcuts and the map are told of only where they work.
if (root) document.documentElement.classList.add("js");
