import type { PortalVisit } from "../http/portalVisit.ts";

interface KeptProps {
  readonly visit: PortalVisit;
  /** Names that the form asks itself, or that no longer hold; a name that ends with a point stands for all that begin with it. */
  readonly except: readonly string[];
}

/** What the address already says, kept by a form that asks for something else. */
export function KeptParameters({ visit: { parameters }, except }: KeptProps) {
  const left = (name: string): boolean =>
    except.some((one) => one === name || (one.endsWith(".") && name.startsWith(one)));
  return (
    <>
      {[...parameters]
        .filter(([name, value]) => value !== "" && value.length <= 200 && !left(name))
        .slice(0, 60)
        .map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
