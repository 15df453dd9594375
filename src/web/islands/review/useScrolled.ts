import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** How far a box is scrolled, and its height, in pixels. */
export function useScrolled(box: RefObject<HTMLElement | null>): {
  readonly top: number;
  readonly height: number;
} {
  const [scrolled, setScrolled] = useState({ top: 0, height: 700 });
  useLayoutEffect(() => {
    const element = box.current!;
    const measure = (): void => setScrolled({ top: element.scrollTop, height: element.clientHeight });
    measure();
    element.addEventListener("scroll", measure, { passive: true });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", measure);
      observer.disconnect();
    };
  }, [box]);
  return scrolled;
}
