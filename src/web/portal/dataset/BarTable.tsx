import { formatNumber } from "../../../messages/web/portalFormats.ts";
import type { Language } from "../../../messages/language.ts";
import { BarColumn } from "../../components/BarColumn.tsx";
import type { ComponentChildren } from "preact";

interface BarRow {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly count: number;
}

interface BarTableProps {
  readonly language: Language;
  readonly caption: string;
  readonly heads: { readonly label: string; readonly bar: string; readonly count: string };
  readonly rows: readonly BarRow[];
  readonly note?: ComponentChildren;
}

/** A chart that is a table first: a label, a bar, a number. */
export function BarTable({ language, caption, heads, rows, note }: BarTableProps) {
  const max = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <div>
      <table class="table bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{heads.label}</th>
            <th scope="col">
              <span class="vh">{heads.bar}</span>
            </th>
            <th scope="col" class="num">
              {heads.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, count }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td class="barc">
                <BarColumn value={count} max={max} />
              </td>
              <td class="num">{formatNumber(language, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p class="hint">{note}</p>}
    </div>
  );
}
