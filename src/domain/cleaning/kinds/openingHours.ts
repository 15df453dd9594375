import type { Outcome } from "../../journal/outcome.ts";
import { corrected, invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import { isOsmHours, mendOsmHours } from "../hours/osmSyntax.ts";
import { readFrenchHours } from "../hours/readFrenchHours.ts";
import { writeOsmHours } from "../hours/writeOsmHours.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { PreparedCell, ValueCleaner } from "../valueCleaner.ts";
import { stripAccents } from "../vocabulary/stripAccents.ts";

/** "24h/25", "24/26": what dragging a cell down makes of "24h/24". */
const FILL_DRAG = /^(\d{2}) ?h? ?\/ ?(\d{2}) ?h?$/i;
const SEVEN_DAYS =
  /^(?:7 ?j? ?\/ ?7 ?j?|7 jours sur 7|0?7\/0?7\/\d{2,4}|\d{4}-07-07(?:T00:00:00)?|0?7[-. ]juil\.?|tous les jours)$/i;
const FREE_ACCESS =
  /^(?:acces )?(?:libre|permanent|en permanence|continu|en continu|toujours ouvert|non stop|toute l'annee|illimite)(?: acces)?$/;
const DAYLIGHT =
  /^(?:du |de |ouvert )?(?:lever|aube) (?:du soleil )?(?:au|a|jusqu'au) (?:coucher|crepuscule)(?: du soleil)?$/;

/** "Mar 09:00-12:00" is March for OpenStreetMap and Tuesday for a French clerk. */
const TUESDAY_OR_MARCH = /(?:^|; ?)Mar \d\d?[:h]/;

function tuesdayOrMarch(text: string): Outcome {
  const asTuesday = text.replace(/\bMar(?= \d)/g, "Tu");
  const asMarch = text.replace(/\bMar(?= \d)/g, "Mar Mo-Su");
  const [tuesday, march] = [mendOsmHours(asTuesday), mendOsmHours(asMarch)];
  if (tuesday === null || march === null) return invalid("hours.unreadable");
  return toConfirm("hours.mar", [
    { value: tuesday, certainty: 0.7 },
    { value: march, certainty: 0.2 },
  ]);
}

function cleanOne({ text, type }: PreparedCell): Outcome {
  if (type === "number" || type === "boolean") return invalid("hours.unreadable");
  if (TUESDAY_OR_MARCH.test(text)) return tuesdayOrMarch(text);
  if (isOsmHours(text)) return valid(text);
  if (SEVEN_DAYS.test(text)) return toConfirm("hours.seven-days", [{ value: "24/7", certainty: 0.6 }]);
  if (type === "date") return invalid("hours.date");
  const dragged = FILL_DRAG.exec(text);
  if (dragged && dragged[1] !== dragged[2])
    return toConfirm("hours.fill-drag", [{ value: "24/7", certainty: 0.8 }]);
  const plain = stripAccents(text).toLowerCase().replaceAll("’", "'");
  if (FREE_ACCESS.test(plain)) return toConfirm("hours.free-access", [{ value: "24/7", certainty: 0.7 }]);
  if (DAYLIGHT.test(plain)) return corrected("hours.french", "sunrise-sunset", 0.98);
  const mended = mendOsmHours(text);
  if (mended !== null) return settled(text, mended, "hours.osm", 0.98);
  const read = readFrenchHours(text);
  if (typeof read === "string") return invalid(read);
  const value = writeOsmHours(read.rules);
  if (read.doubt === null) return settled(text, value, "hours.french", 0.97);
  return toConfirm(read.doubt, [{ value, certainty: 0.7 }]);
}

/**
 * Opening hours, published in OpenStreetMap's `opening_hours` syntax. French prose is translated when every word of it is
 * understood; what had to be supposed (a season's months, every day) waits for a person.
 */
export const cleanOpeningHours: ValueCleaner = (field) => blankingMissing(field, cleanOne);
