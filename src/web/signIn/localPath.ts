/** A path of ours to go back to, query included; the fallback for anything that could lead elsewhere. */
export function localPath(wanted: string | undefined, fallback = "/espace"): string {
  if (wanted === undefined || !wanted.startsWith("/")) return fallback;
  const here = "http://localhost";
  if (!URL.canParse(wanted, here)) return fallback;
  const { origin, pathname, search } = new URL(wanted, here);
  // "//host" and "/\host" are other hosts to a browser; sign-in itself would go round in circles.
  if (origin !== here || pathname.startsWith("//") || /^\/(?:connexion|deconnexion)\b/.test(pathname))
    return fallback;
  return `${pathname}${search}`;
}
