const EIDAS = /^eidas([1-3])$/;

const levelOf = (acr: string): number => Number(EIDAS.exec(acr)?.[1] ?? 0);

/**
 * Whether an identity service is as sure of a person as was asked (OpenID Connect's `acr`). More is enough: `eidas2` where `eidas1` was
 * asked. A service that says nothing has the lowest level, `eidas1`.
 */
export function isSureEnough(asked: readonly string[], given: string | undefined): boolean {
  if (asked.length === 0) return true;
  const told = given ?? "eidas1";
  if (asked.includes(told)) return true;
  const level = levelOf(told);
  return asked.some((acr) => levelOf(acr) > 0 && level > levelOf(acr));
}
