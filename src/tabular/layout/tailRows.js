const SIGNATURE =
  /^(?:signé(?!\p{L})|signature|fait (?:à|le|par)(?!\p{L})|le maire(?!\p{L})|la maire(?!\p{L})|l[’']adjointe?(?!\p{L})|pour le maire|pour la maire|(?:le|la) (?:présidente?|directeur|directrice|responsable|secrétaire)(?!\p{L})|cachet(?!\p{L})|visa(?!\p{L})|vu par(?!\p{L})|bon pour accord|certifié)/iu;
const NOTE =
  /^(?:\*|\(\*|\(\d\)|n\.?\s?b\.?\s*:|(?:notes?|remarques?|sources?|légende|contacts?|attention|observations?|définitions?)\s*:|(?:dernière )?mise à jour(?!\p{L})|mis à jour(?!\p{L})|données? (?:au|du|à jour)(?!\p{L})|document(?!\p{L})|édité le|imprimé le|extrait (?:du|de)|\d+ (?:enregistrements?|lignes?|résultats?)(?!\p{L})|nombre (?:de lignes|d[’']enregistrements))/iu;
/** A sentence standing apart is a note even when no known word begins it. */
const SENTENCE = 40;
function reasonFor({ texts, apart }) {
  if (texts.some((text) => SIGNATURE.test(text))) return "signature";
  const first = texts[0] ?? "";
  if (NOTE.test(first)) return "note";
  return apart && texts.length === 1 && first.length >= SENTENCE && first.includes(" ") ? "note" : null;
}
/**
 * What the narrow rows after the last full record are: signatures and notes from the first that shows it, records
 * (null) before. Once the foot of the sheet has begun, nothing after it is a record.
 */
export function judgeTail(rows) {
  let foot = null;
  return rows.map((row) => {
    const reason = reasonFor(row);
    if (reason) foot = reason;
    return foot;
  });
}
