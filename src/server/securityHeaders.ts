import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";

interface SecurityOptions {
  readonly isHttps: boolean;
  /** Origins that maps ask for tiles, fonts and sprites. */
  readonly mapHosts: readonly string[];
}

const YEAR = 365 * 24 * 3600;

/** Pages made to stand in the town's own site. */
const isEmbed = (path: string): boolean => path.startsWith("/embed/");

/** Pages that show what is not public. */
const isPrivate = (path: string): boolean => /^\/(?:espace|connexion|demo)(?:\/|$)/.test(path);

function headersFor({ isHttps, mapHosts }: SecurityOptions, page: { embed: boolean; private: boolean }) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:", "blob:", ...mapHosts],
      connectSrc: ["'self'", ...mapHosts],
      fontSrc: ["'self'"],
      // MapLibre starts its worker from a blob where the browser asks for it.
      workerSrc: ["'self'", "blob:"],
      manifestSrc: ["'self'"],
      // The page that builds an embed shows it.
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: page.embed ? ["*"] : ["'none'"],
    },
    xFrameOptions: page.embed ? false : "DENY",
    // Public data are for any site; nothing else may even be loaded by one.
    crossOriginResourcePolicy: page.private ? "same-origin" : "cross-origin",
    crossOriginOpenerPolicy: !page.embed,
    strictTransportSecurity: isHttps && `max-age=${2 * YEAR}; includeSubDomains`,
    referrerPolicy: page.private ? "same-origin" : "strict-origin-when-cross-origin",
    permissionsPolicy: {
      geolocation: ["self"],
      camera: [],
      microphone: [],
      payment: [],
      usb: [],
      fullscreen: ["self"],
      displayCapture: [],
    },
  });
}

/**
 * The headers that bind a browser: a strict Content-Security-Policy (no inline script, style or handler), no framing but of
 * `/embed/…`, no sniffing, HSTS under https; nothing private is kept by a cache.
 */
export function securityHeaders(options: SecurityOptions) {
  const forPublic = headersFor(options, { embed: false, private: false });
  const forPrivate = headersFor(options, { embed: false, private: true });
  const forEmbed = headersFor(options, { embed: true, private: false });
  return createMiddleware(async (context, next) => {
    const { path } = context.req;
    const hidden = isPrivate(path);
    await (isEmbed(path) ? forEmbed : hidden ? forPrivate : forPublic)(context, next);
    if (hidden) context.header("Cache-Control", "no-store");
  });
}
