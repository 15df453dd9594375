import { MANY, type PatternNode } from "./patternNode.ts";

/** Whether a repetition holds a choice or another repetition: trial and error may then have many ways to go. */
export function repeatsGroups(node: PatternNode, inside = false): boolean {
  switch (node.kind) {
    case "sequence":
      return node.nodes.some((one) => repeatsGroups(one, inside));
    case "choice":
      return inside || node.nodes.some((one) => repeatsGroups(one, inside));
    case "repeat":
      return (inside && node.most !== node.least) || repeatsGroups(node.node, inside || node.most > 1);
    default:
      return false;
  }
}

/**
 * Whether trial and error could take a time out of proportion with the text: an endless repetition inside another, or
 * of a choice whose ways begin alike. The repetition of a back reference takes one way only.
 */
export function mayNeverEnd(node: PatternNode, inside = false): boolean {
  switch (node.kind) {
    case "sequence":
      return node.nodes.some((one) => mayNeverEnd(one, inside));
    case "choice":
      return (inside && beginAlike(node.nodes)) || node.nodes.some((one) => mayNeverEnd(one, inside));
    case "repeat": {
      const endless = node.most >= MANY && node.node.kind !== "back-reference";
      return (endless && inside) || mayNeverEnd(node.node, inside || node.most > 1);
    }
    default:
      return false;
  }
}

function beginAlike(nodes: readonly PatternNode[]): boolean {
  const firsts = nodes.map(firstAtom).filter((atom) => atom !== "");
  return new Set(firsts).size < firsts.length || firsts.some((atom) => atom === "." || atom === "?");
}

/** The first character expression of a node; "" for none, "?" when it depends. */
function firstAtom(node: PatternNode): string {
  if (node.kind === "char") return node.atom;
  if (node.kind === "sequence") return node.nodes[0] ? firstAtom(node.nodes[0]) : "";
  if (node.kind === "repeat" && node.least > 0) return firstAtom(node.node);
  return node.kind === "start" || node.kind === "end" ? "" : "?";
}

/** Whether a machine without memory can follow the pattern. */
export function isRegular(node: PatternNode): boolean {
  switch (node.kind) {
    case "sequence":
    case "choice":
      return node.nodes.every(isRegular);
    case "repeat":
      return isRegular(node.node);
    default:
      return node.kind !== "opaque" && node.kind !== "back-reference";
  }
}
