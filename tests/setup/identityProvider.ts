import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What the provider says of whoever signs in there. */
interface ProviderAccount {
  readonly sub: string;
  readonly email: string;
  readonly given_name: string;
  readonly usual_name: string;
  readonly siret?: string;
  readonly email_verified?: boolean;
}

export interface TestIdentityProvider {
  readonly issuer: string;
  /** Who is at the keyboard. */
  account: ProviderAccount;
  /** Level of assurance that the provider claims. */
  acr: string;
  readonly userinfoTypes: string[];
  /** Goes through the provider's own pages; gives the address it sends back to. */
  signIn(url: string): Promise<string>;
  close(): Promise<void>;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An OpenID Connect provider in this process, with ProConnect's profile: its scopes, claims, acr and signed userinfo. */
export async function startIdentityProvider(client: {
  readonly id: string;
  readonly secret: string;
  readonly publicUrl: string;
}): Promise<TestIdentityProvider> {
  const server = createServer();
  const issuer = await listen(server);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const userinfoTypes: string[] = [];
  const here = {
    account: { sub: "", email: "", given_name: "", usual_name: "" } as ProviderAccount,
    acr: "eidas1",
  };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${client.publicUrl}/connexion/identite/retour`],
        post_logout_redirect_uris: [`${client.publicUrl}/connexion`],
        token_endpoint_auth_method: "client_secret_post",
        userinfo_signed_response_alg: "RS256",
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    cookies: { keys: ["a key of the tests"] },
    scopes: ["openid", "given_name", "usual_name", "email", "siret"],
    claims: {
      openid: ["sub"],
      given_name: ["given_name"],
      usual_name: ["usual_name"],
      email: ["email", "email_verified"],
      siret: ["siret"],
    },
    acrValues: ["eidas1"],
    pkce: { required: () => true },
    features: {
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      devInteractions: { enabled: true },
    },
    findAccount: (_context: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ ...here.account, sub }),
    }),
    // Who signs in is decided by the test; consent is given beforehand.
    loadExistingGrant: async (context: {
      oidc: {
        client: { clientId: string };
        session: { accountId: string; acr: string };
        provider: {
          Grant: new (about: object) => { addOIDCScope(scope: string): void; save(): Promise<void> };
        };
      };
    }) => {
      const { Grant } = context.oidc.provider;
      const grant = new Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope("openid given_name usual_name email siret");
      await grant.save();
      context.oidc.session.acr = here.acr;
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    response.on("finish", () => {
      if (request.url?.startsWith("/me")) userinfoTypes.push(String(response.getHeader("content-type")));
    });
    answer(request, response);
  });

  async function signIn(url: string): Promise<string> {
    const cookies = new Map<string, string>();
    let next = url;
    let body: URLSearchParams | null = null;
    for (let step = 0; step < 12; step++) {
      if (next.startsWith(client.publicUrl)) return next;
      const response: Response = await fetch(next, {
        method: body ? "POST" : "GET",
        body,
        redirect: "manual",
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get("location");
      body = null;
      if (location !== null) {
        next = new URL(location, next).href;
        continue;
      }
      const page = await response.text();
      const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined)
        throw new Error(`the provider stopped: ${response.status} ${page.slice(0, 2000)}`);
      body = new URLSearchParams({ prompt: "login", login: here.account.sub, password: "any" });
      next = new URL(action, next).href;
    }
    throw new Error("the provider goes round in circles");
  }

  return Object.assign(here, {
    issuer,
    userinfoTypes,
    signIn,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}
