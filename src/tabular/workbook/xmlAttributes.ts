import { unescapeXml } from "./xmlText.ts";

const ATTRIBUTE = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag by their qualified names. `tag` is what stands between `<` and `>`. */
export function xmlAttributes(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (name !== undefined) attributes.set(name, unescapeXml(double ?? single ?? ""));
  }
  return attributes;
}

/** The first attribute with this name in any namespace but none: `id` finds `r:id`, not `id`. */
export function prefixedAttribute(
  attributes: ReadonlyMap<string, string>,
  local: string,
): string | undefined {
  for (const [name, value] of attributes) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

/** A boolean attribute as XML Schema writes it; `fallback` when absent. */
export function booleanAttribute(value: string | undefined, fallback: boolean): boolean {
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}
