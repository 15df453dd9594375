import type { ComponentChildren } from "preact";
import { Brand } from "./Brand.tsx";
import { Icon } from "./Icon.tsx";
import { useShellTexts } from "./language.ts";
import { NavBar } from "./NavBar.tsx";
import type { NavLink } from "./navigation.ts";

interface WorkspaceAccount {
  readonly name: string;
  readonly role: string;
  /** Two letters. */
  readonly initials: string;
  readonly links: readonly NavLink[];
  /** Where the sign-out form posts, and its hidden fields (the forgery token). */
  readonly signOut: { readonly action: string; readonly fields: Readonly<Record<string, string>> };
}

export interface WorkspaceShellProps {
  readonly homeHref: string;
  /** The organization served now. */
  readonly organization: string;
  /** All those the person serves, this one marked current. */
  readonly organizations: readonly NavLink[];
  readonly nav: readonly NavLink[];
  readonly account: WorkspaceAccount;
  /** `review` gives the page the whole width. */
  readonly width?: "review" | undefined;
  readonly children: ComponentChildren;
}

function Links({ links }: { readonly links: readonly NavLink[] }) {
  return (
    <>
      {links.map(({ label, href, current }) => (
        <li key={href}>
          <a href={href} aria-current={current ? "true" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </>
  );
}

function OrganizationSwitch({ organization, organizations }: WorkspaceShellProps) {
  const texts = useShellTexts();
  if (organizations.length < 2)
    return (
      <p class="switch-one">
        <span class="vh">{texts("organization")}</span>
        {organization}
      </p>
    );
  return (
    <details class="switch">
      <summary>
        <span class="vh">{texts("organization")}</span>
        {organization}
        <Icon name="chevron" />
      </summary>
      <div class="pop">
        <p>{texts("serving", { count: organizations.length })}</p>
        <ul>
          <Links links={organizations} />
        </ul>
      </div>
    </details>
  );
}

function AccountMenu({ account }: { readonly account: WorkspaceAccount }) {
  const texts = useShellTexts();
  return (
    <details class="switch who">
      <summary>
        <span class="vh">{texts("account")}</span>
        <span class="ava" aria-hidden="true">
          {account.initials}
        </span>
        <span class="who-n">
          {account.name}
          <small>{account.role}</small>
        </span>
        <Icon name="chevron" />
      </summary>
      <div class="pop">
        <ul>
          <Links links={account.links} />
          <li>
            <form method="post" action={account.signOut.action}>
              {Object.entries(account.signOut.fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button class="as-link" type="submit">
                {texts("signOut")}
              </button>
            </form>
          </li>
        </ul>
      </div>
    </details>
  );
}

/** The frame of the signed-in pages: the night bar with the organization, the places and the account. */
export function WorkspaceShell(props: WorkspaceShellProps) {
  const texts = useShellTexts();
  return (
    <>
      <header class="app-top">
        <div class="app-bar">
          <Brand href={props.homeHref} />
          <OrganizationSwitch {...props} />
          <NavBar label={texts("workspaceNav")} links={props.nav} />
          <AccountMenu account={props.account} />
        </div>
      </header>
      <main id="contenu" class={props.width === "review" ? "rv" : "wide"}>
        {props.children}
      </main>
    </>
  );
}
