import { useLayoutEffect, useRef } from "preact/hooks";

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Values offered while typing. */
  readonly choices: readonly string[];
  /** Enter, Tab or leaving; the way to go on to. */
  readonly onCommit: (text: string, way: "down" | "right" | "left" | "stay") => void;
  readonly onCancel: () => void;
}

/** The field that takes a cell's place while it is edited. */
export function CellEditor({ label, text, choices, onCommit, onCancel }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  // Before the next key: what is typed quickly goes into the field, in its order.
  useLayoutEffect(() => {
    field.current?.focus();
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);
  const commit = (way: "down" | "right" | "left" | "stay"): void => {
    if (ended.current) return;
    ended.current = true;
    onCommit(field.current?.value ?? text, way);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const ways = { Enter: "down", Tab: event.shiftKey ? "left" : "right" } as const;
    if (event.key === "Escape") {
      ended.current = true;
      onCancel();
    } else if (event.key === "Enter" || event.key === "Tab") commit(ways[event.key]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        class="edit"
        aria-label={label}
        defaultValue={text}
        list={choices.length > 0 ? "cell-choices" : undefined}
        onKeyDown={onKeyDown}
        onBlur={() => commit("stay")}
        autocomplete="off"
      />
      {choices.length > 0 && (
        <datalist id="cell-choices">
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </>
  );
}
