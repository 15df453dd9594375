const NUMBER = /^[-+]?(?:\d[\d\s\u00a0\u202f.,'’]*)?\d(?:[eE][-+]?\d+)?\s?[€%]?$/;
const DATE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:[T\s].*)?$/;
const BOOLEAN = /^(?:true|false|vrai|faux|oui|non)$/i;
const CONTACT = /^(?:https?:\/\/|www\.)\S+$|^[^\s@;,]+@[^\s@;,]+\.\w+$/;
export function isBlankText(text) {
  return text === "" || text.replaceAll("\u0000", "").trim() === "";
}
/** The shape of a cell; a typed cell has the shape of its type. */
export function cellShape(cell) {
  if (cell === undefined) return "blank";
  if (typeof cell !== "string") {
    if (isBlankText(cell.text)) return "blank";
    return cell.type === "error" ? "text" : cell.type;
  }
  if (cell === "" || isBlankText(cell)) return "blank";
  const text = cell.trim();
  const first = text.charCodeAt(0);
  const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45;
  if (mayBeNumber) {
    if (DATE.test(text)) return "date";
    if (NUMBER.test(text)) return "number";
  }
  if (text.length <= 5 && BOOLEAN.test(text)) return "boolean";
  return CONTACT.test(text) ? "contact" : "text";
}
/** True for what stands in data and hardly ever in a header. */
export const isDataShape = (shape) => shape !== "blank" && shape !== "text";
