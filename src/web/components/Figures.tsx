import type { ComponentChildren } from "preact";

interface Figure {
  /** Already written for the reader: « 31 062 ». */
  readonly value: string;
  /** « sur 58 » */
  readonly unit?: string | undefined;
  readonly label: ComponentChildren;
}

interface FiguresProps {
  readonly items: readonly Figure[];
}

/** A few large numbers and what they count. */
export function Figures({ items }: FiguresProps) {
  return (
    <dl class="figures">
      {items.map(({ value, unit, label }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd class="fig">
            {value}
            {unit !== undefined && (
              <>
                {" "}
                <small>{unit}</small>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
