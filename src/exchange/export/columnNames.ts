/**
 * Column names that differ even for programs that ignore case: the model's own first, unchanged wherever possible, then
 * those that we add. The later of two alike takes `_2`, `_3`…
 */
export function columnNames(fields: readonly string[], added: readonly string[]): readonly string[] {
  const taken = new Set(fields.map((name) => name.toLowerCase()));
  const seen = new Set<string>();
  return [...fields, ...added].map((name, at) => {
    const free = (one: string): boolean => {
      const key = one.toLowerCase();
      return !seen.has(key) && (!taken.has(key) || (at < fields.length && one === name));
    };
    let unique = name;
    for (let count = 2; !free(unique); count++) unique = `${name}_${count}`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}
