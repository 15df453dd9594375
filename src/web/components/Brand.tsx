import { useShellTexts } from "./language.ts";

interface BrandProps {
  readonly href: string;
  /** The territory's name, under the product's; none in the workspace's narrow bar. */
  readonly territory?: string | undefined;
}

/** The mark of the house: an arch within an arch, lit. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 36 36" aria-hidden="true">
      <path class="m1" d="M2 36V17a16 16 0 0 1 32 0v19z" />
      <path class="m2" d="M10.5 36V19.5a10.75 10.75 0 0 1 21.5 0V36z" />
      <path class="m3" d="M18.5 36V22.5a6 6 0 0 1 12 0V36z" />
    </svg>
  );
}

/** The name and mark, a link home. */
export function Brand({ href, territory }: BrandProps) {
  const texts = useShellTexts();
  return (
    <a class="brand" href={href} aria-label={territory === undefined ? texts("brandHome") : undefined}>
      <Mark />
      <span>
        <b>{texts("brand")}</b>
        {territory !== undefined && (
          <small>
            <span class="lg">{texts("tagline")} · </span>
            {territory}
          </small>
        )}
      </span>
    </a>
  );
}
