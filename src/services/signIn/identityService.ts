import * as oidc from "openid-client";
import { isSureEnough } from "./isSureEnough.ts";

/** How the identity service is reached. */
export interface IdentitySettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** ProConnect names the claims its own way, and signs what it says of the person. */
  readonly profile: "standard" | "proconnect";
  readonly scopes: readonly string[];
  /** How sure the service must be of the person; empty to ask nothing. */
  readonly acrValues: readonly string[];
  /** Our own address, an origin. */
  readonly publicUrl: string;
}

/** Where the identity service sends people back. To be declared there, with the platform's address before it. */
export const IDENTITY_RETURN = "/connexion/identite/retour";

/** Where it sends them once signed out. */
const IDENTITY_SIGNED_OUT = "/connexion";

/** What the answer must match. */
interface IdentityChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the identity service says of a person. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** As it was given; null for none, or one that the service does not vouch for. */
  readonly email: string | null;
  readonly name: string;
  /** SIRET of the establishment they work for, 14 digits; null for none. */
  readonly siret: string | null;
  /** Wanted back at sign-out. */
  readonly idToken: string;
}

/** The dialogue with an OpenID Connect provider, as a client that keeps a secret (authorization code with PKCE). */
export interface IdentityService {
  readonly profile: IdentitySettings["profile"];
  /** The page to send a person to, and what their answer will be held against. Rejects when the service does not answer. */
  begin(): Promise<{ readonly url: string; readonly checks: IdentityChecks }>;
  /** Reads the answer, `query` being the address's own. Rejects when it is not right, or was refused. */
  complete(query: string, checks: IdentityChecks): Promise<Identity>;
  /** Where to end the service's own session; null when it has no such page. */
  signOutUrl(idToken: string): Promise<string | null>;
}

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

function nameOf(claims: oidc.UserInfoResponse): string {
  const parts = [text(claims.given_name), text(claims["usual_name"]) || text(claims.family_name)];
  return parts.filter(Boolean).join(" ") || text(claims.name);
}

/** Opens the dialogue; the service is first asked for its description when somebody signs in. */
export function openIdentityService(settings: IdentitySettings): IdentityService {
  const { issuer, clientId, clientSecret, profile, scopes, acrValues, publicUrl } = settings;
  const redirectUri = `${publicUrl}${IDENTITY_RETURN}`;
  let discovered: Promise<oidc.Configuration> | null = null;

  async function discover(): Promise<oidc.Configuration> {
    const signed = profile === "proconnect" ? { userinfo_signed_response_alg: "RS256" } : {};
    const config = await oidc.discovery(
      new URL(issuer),
      clientId,
      { client_secret: clientSecret, ...signed },
      oidc.ClientSecretPost(clientSecret),
      // For a service on the developer's own machine.
      { execute: issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : [] },
    );
    oidc.enableNonRepudiationChecks(config);
    return config;
  }

  function configuration(): Promise<oidc.Configuration> {
    discovered ??= discover().catch((error: unknown) => {
      discovered = null;
      throw error;
    });
    return discovered;
  }

  return {
    profile,

    async begin() {
      const config = await configuration();
      const verifier = oidc.randomPKCECodeVerifier();
      const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: scopes.join(" "),
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ...(acrValues.length > 0 && { acr_values: acrValues.join(" ") }),
      });
      return { url: url.href, checks };
    },

    async complete(query, { state, nonce, verifier }) {
      const config = await configuration();
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { sub, iss, acr } = tokens.claims()!;
      if (!isSureEnough(acrValues, typeof acr === "string" ? acr : undefined))
        throw new Error("the identity service is not sure enough of the person");
      const claims = await oidc.fetchUserInfo(config, tokens.access_token, sub);
      const siret = text(claims["siret"]).replaceAll(/\s/g, "");
      const vouched = claims.email_verified !== false;
      return {
        issuer: iss,
        subject: sub,
        email: vouched && text(claims.email) !== "" ? text(claims.email) : null,
        name: nameOf(claims),
        siret: /^\d{14}$/.test(siret) ? siret : null,
        idToken: tokens.id_token!,
      };
    },

    async signOutUrl(idToken) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${publicUrl}${IDENTITY_SIGNED_OUT}`,
        state: oidc.randomState(),
      }).href;
    },
  };
}
