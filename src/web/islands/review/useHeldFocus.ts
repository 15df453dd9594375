import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

/**
 * Keeps the keyboard in a scrolled grid: when the current cell is scrolled out of the page, its focus goes to the box, so that the
 * next key brings it back.
 */
export function useHeldFocus(box: RefObject<HTMLElement | null>, isOut: boolean): void {
  const isHeld = useRef(false);
  useEffect(() => {
    const element = box.current!;
    const enter = (): void => void (isHeld.current = true);
    // A cell that leaves the page gives its focus to nobody.
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) isHeld.current = element.contains(relatedTarget as Node);
    };
    element.addEventListener("focusin", enter);
    element.addEventListener("focusout", leave);
    return () => {
      element.removeEventListener("focusin", enter);
      element.removeEventListener("focusout", leave);
    };
  }, [box]);
  useLayoutEffect(() => {
    if (isOut && isHeld.current && document.activeElement === document.body)
      box.current?.focus({ preventScroll: true });
  }, [box, isOut]);
}
