import type { SignNumber } from "../../../domain/presentation/categoryOf.ts";
import { MARKER_PATHS } from "../../components/Marker.tsx";

/** A cross for what is not given: never a colour alone. */
const UNKNOWN_PATH = "M-4.5-4.5l9 9M4.5-4.5l-9 9";

/** The sign of a value on a drawing, centred on 0. */
export function MapSign({ sign, at }: { readonly sign: SignNumber | null; readonly at?: string }) {
  if (sign === null) return <path class="p1 u" d={UNKNOWN_PATH} transform={at} />;
  return <path class={`mk k${sign}`} d={MARKER_PATHS[sign]} transform={at} />;
}

/** The same in a legend or a list. */
export function SignKey({ sign }: { readonly sign: SignNumber | null }) {
  return (
    <svg class="mkk" viewBox="-9 -9 18 18" aria-hidden="true">
      <MapSign sign={sign} />
    </svg>
  );
}
