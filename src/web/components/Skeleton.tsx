interface SkeletonProps {
  /** Spoken once: « Lecture du fichier, 12 lignes sur 26 ». */
  readonly text: string;
  readonly rows: number;
  /** About how many characters each column will hold. */
  readonly columns: readonly number[];
}

/** Keeps the place of a table on its way. */
export function Skeleton({ text, rows, columns }: SkeletonProps) {
  return (
    <div aria-busy="true">
      <p class="vh" role="status">
        {text}
      </p>
      <table class="table" aria-hidden="true">
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {columns.map((width, column) => (
                <td key={column}>
                  <span class="load">{"n".repeat(width)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
