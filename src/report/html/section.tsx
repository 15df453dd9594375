import type { ComponentChildren } from "preact";

export interface SectionProps {
  readonly number: number;
  readonly title: string;
  readonly intro?: string;
  readonly children: ComponentChildren;
}

/** A numbered part of the report. */
export function Section({ number, title, intro, children }: SectionProps) {
  return (
    <section aria-labelledby={`h-${number}`}>
      <h2 id={`h-${number}`}>
        <span class="no">{number}</span> {title}
      </h2>
      {intro && <p>{intro}</p>}
      {children}
    </section>
  );
}

export interface ReportTableProps {
  readonly label: string;
  readonly heads: readonly { readonly text: string; readonly class?: string }[];
  readonly rows: readonly ComponentChildren[];
}

/** A table that scrolls by itself on a narrow screen, reachable by keyboard. */
export function ReportTable({ label, heads, rows }: ReportTableProps) {
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" class={head.class}>
                {head.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
    </div>
  );
}
