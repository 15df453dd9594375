import type { CleanRequest } from "../cleanRequest.ts";

/** The request whose place knows the communes' extents, drawn from their addresses. */
export function withExtents(request: CleanRequest): CleanRequest {
  const { addresses, place } = request;
  if (!addresses) return request;
  const extent = (code: string) => place.extent(code) ?? addresses.communeExtent(code);
  return { ...request, place: { ...place, extent } };
}
