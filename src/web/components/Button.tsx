import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./iconPaths.ts";

interface Looks {
  /** `go` once per view; `flat` for the way out; `wall` and `light` on the wall and at night. */
  readonly kind?: "go" | "flat" | "wall" | "light" | undefined;
  /** For tools and tables: 34 px instead of 44. */
  readonly small?: boolean | undefined;
  readonly icon?: IconName | undefined;
  /** The full name, where the words alone are ambiguous: « Reprendre : Parcs et jardins ». */
  readonly label?: string | undefined;
  readonly id?: string | undefined;
  readonly children: ComponentChildren;
}

const classes = ({ kind, small }: Looks): string =>
  ["btn", kind && `btn-${kind}`, small && "btn-s"].filter(Boolean).join(" ");

interface ButtonProps extends Looks {
  readonly type?: "submit" | "button" | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** The id of the form it belongs to, and another address to post to. */
  readonly form?: string | undefined;
  readonly formAction?: string | undefined;
  /** Post although fields are missing: « Enregistrer le brouillon ». */
  readonly noValidate?: boolean | undefined;
  /** Why it cannot be used now; written below it. It then submits nothing. */
  readonly disabledBecause?: string | undefined;
  /** The work is under way; the words say so. */
  readonly busy?: boolean | undefined;
  /** A switch: pressed or not. */
  readonly pressed?: boolean | undefined;
}

/** A button. When it cannot be used it stays reachable, and its reason is written below. */
export function Button(props: ButtonProps) {
  const { disabledBecause, busy, pressed, icon } = props;
  const reasonId = `${props.id ?? props.name ?? "b"}-why`;
  const unusable = disabledBecause !== undefined || busy === true;
  const button = (
    <button
      class={classes(disabledBecause === undefined ? props : { ...props, kind: undefined })}
      type={unusable ? "button" : (props.type ?? "submit")}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formAction}
      formnovalidate={props.noValidate}
      aria-label={props.label}
      aria-disabled={disabledBecause === undefined ? undefined : "true"}
      aria-describedby={disabledBecause === undefined ? undefined : reasonId}
      aria-busy={busy ? "true" : undefined}
      aria-pressed={pressed === undefined ? undefined : pressed}
    >
      {disabledBecause !== undefined && <Icon name="lock" />}
      {busy && <Icon name="clock" />}
      {icon !== undefined && !unusable && <Icon name={icon} />}
      {props.children}
    </button>
  );
  if (disabledBecause === undefined) return button;
  return (
    <div class="btn-why">
      {button}
      <p id={reasonId} class="hint">
        {disabledBecause}
      </p>
    </div>
  );
}

interface LinkButtonProps extends Looks {
  readonly href: string;
  /** Names the file to save, for a download. */
  readonly download?: string | undefined;
  readonly hreflang?: string | undefined;
}

/** A link that looks like a button: it leads somewhere, it changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      class={classes(props)}
      href={props.href}
      id={props.id}
      download={props.download}
      hreflang={props.hreflang}
      aria-label={props.label}
    >
      {props.icon !== undefined && <Icon name={props.icon} />}
      {props.children}
    </a>
  );
}

interface MoreLinkProps {
  readonly href: string;
  readonly children: ComponentChildren;
}

/** « Voir les 16 jeux → » */
export function MoreLink({ href, children }: MoreLinkProps) {
  return (
    <a class="more" href={href}>
      {children} <Icon name="arrow" />
    </a>
  );
}
