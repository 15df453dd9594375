import type { ComponentChildren } from "preact";
import type { Language } from "../../messages/language.ts";
import { Arcs, type ArcState } from "./Arcs.tsx";
import { Brand } from "./Brand.tsx";
import { useShellTexts } from "./language.ts";
import { NavBar } from "./NavBar.tsx";
import type { NavLink } from "./navigation.ts";

interface FootColumn {
  readonly title: string;
  readonly links: readonly NavLink[];
}

export interface PortalShellProps {
  readonly territory: string;
  readonly homeHref: string;
  readonly nav: readonly NavLink[];
  /** The way in for the communes, at the end of the bar. */
  readonly door: NavLink;
  /** One arch per commune, in the order of their names. */
  readonly arcs: readonly ArcState[];
  /** What the portal is, in two sentences, above the foot's end. */
  readonly footLead: string;
  readonly footColumns: readonly FootColumn[];
  /** The same page in the other language. */
  readonly translation?: { readonly language: Language; readonly href: string } | undefined;
  /** The page: usually a `Front`, then sections. */
  readonly children: ComponentChildren;
}

function Foot(props: PortalShellProps) {
  const texts = useShellTexts();
  const { arcs, translation } = props;
  return (
    <footer class="foot">
      {arcs.length > 0 && (
        <div class="wrap foot-arcs">
          <Arcs states={arcs} />
          <p>{texts("arcs", { lit: arcs.filter((arc) => arc === "on").length, total: arcs.length })}</p>
        </div>
      )}
      <div class="wrap foot-in">
        <div class="foot-lead">
          <Brand href={props.homeHref} territory={props.territory} />
          <p>{props.footLead}</p>
        </div>
        <nav aria-label={texts("footNav")}>
          {props.footColumns.map(({ title, links }) => (
            <div key={title}>
              <h2>{title}</h2>
              <ul>
                {links.map(({ label, href }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p class="foot-end">
          {texts("freeSoftware")}{" "}
          {translation && (
            <a href={translation.href} lang={translation.language} hreflang={translation.language}>
              {texts(translation.language === "en" ? "english" : "french")}
            </a>
          )}
        </p>
      </div>
    </footer>
  );
}

/** The frame of every public page: the bar on the wall, the page, the foot with one arch per commune. */
export function PortalShell(props: PortalShellProps) {
  const texts = useShellTexts();
  return (
    <>
      <header class="site wall">
        <div class="wrap bar">
          <Brand href={props.homeHref} territory={props.territory} />
          <NavBar label={texts("mainNav")} links={props.nav} />
          <a class="btn btn-wall" href={props.door.href}>
            {props.door.label}
          </a>
        </div>
      </header>
      <main id="contenu">{props.children}</main>
      <Foot {...props} />
    </>
  );
}
