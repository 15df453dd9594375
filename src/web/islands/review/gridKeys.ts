/** What a key asks of the grid while no cell is edited. */
export type GridKey =
  | { readonly do: "move"; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly do: "edge"; readonly rows: -1 | 0 | 1; readonly columns: -1 | 0 | 1; readonly extend: boolean }
  | { readonly do: "page"; readonly way: -1 | 1; readonly extend: boolean }
  | { readonly do: "tab"; readonly way: -1 | 1 }
  | { readonly do: "enter" }
  | { readonly do: "edit" }
  | { readonly do: "replace"; readonly text: string }
  | { readonly do: "empty" }
  | { readonly do: "undo" }
  | { readonly do: "leave" };

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The habits of a spreadsheet: what a pressed key asks; null for one that the grid leaves to the browser. */
export function gridKey({ key, ctrlKey, metaKey, altKey, shiftKey: extend }: Pressed): GridKey | null {
  const command = ctrlKey || metaKey;
  const arrow = ARROWS[key];
  if (arrow && !altKey) {
    const [rows, columns] = arrow as [-1 | 0 | 1, -1 | 0 | 1];
    return command ? { do: "edge", rows, columns, extend } : { do: "move", rows, columns, extend };
  }
  if (key === "Home") return { do: "edge", rows: command ? -1 : 0, columns: -1, extend };
  if (key === "End") return { do: "edge", rows: command ? 1 : 0, columns: 1, extend };
  if (key === "PageUp") return { do: "page", way: -1, extend };
  if (key === "PageDown") return { do: "page", way: 1, extend };
  if (key === "Tab") return { do: "tab", way: extend ? -1 : 1 };
  if (key === "Escape") return { do: "leave" };
  if (command) return key.toLowerCase() === "z" && !extend ? { do: "undo" } : null;
  if (key === "Enter") return { do: "enter" };
  if (key === "F2") return { do: "edit" };
  if (key === "Delete" || key === "Backspace") return { do: "empty" };
  return /^.$/u.test(key) && !altKey ? { do: "replace", text: key } : null;
}
