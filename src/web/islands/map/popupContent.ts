import type { ServedMark } from "./drawMark.ts";

interface Fact {
  readonly title: string;
  readonly value: string;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

async function addFacts(box: HTMLElement, address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) return;
  const list = document.createElement("dl");
  for (const { title, value } of (await answer.json()) as readonly Fact[]) {
    const line = document.createElement("div");
    const said = document.createElement("dd");
    said.append(element("bdi", value));
    line.append(element("dt", title), said);
    list.append(line);
  }
  if (list.childElementCount > 0) box.append(list);
}

/**
 * What a popup says of a mark: the record's page, then its most telling fields as they arrive; or how many there are. Every text
 * is set as text.
 */
export function popupContent(
  mark: ServedMark,
  { records, facts }: { readonly records: string; readonly facts: string },
  texts: { readonly gathered: string; readonly unnamed: string },
): HTMLElement {
  const box = document.createElement("div");
  box.className = "map-popup";
  if (mark.id === undefined) {
    box.textContent = texts.gathered.replace("#", String(mark.count));
    return box;
  }
  const link = document.createElement("a");
  link.href = records + mark.id;
  link.append(element("bdi", mark.name ?? texts.unnamed));
  box.append(link);
  const language = document.documentElement.lang;
  void addFacts(box, `${facts}${mark.id}/map.json?lang=${language}`).catch(() => {});
  return box;
}
