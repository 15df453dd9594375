import {
  COCKPIT_VIEWS,
  type CockpitFilter,
  isStateFilter,
  NO_FILTER,
} from "../../../domain/cockpit/cockpitFilter.ts";

/** The longest text worth searching. */
const LONGEST = 100;

/** The filter that an address asks for; what it does not understand is left out. */
export function readCockpitQuery(query: (name: string) => string | undefined): CockpitFilter {
  const text = (name: string): string => (query(name) ?? "").trim().slice(0, LONGEST);
  const state = text("etat");
  return {
    state: isStateFilter(state) ? state : "",
    model: text("jeu"),
    group: text("secteur"),
    text: text("commune"),
    view: COCKPIT_VIEWS.find((one) => one === text("cases")) ?? "work",
  };
}

/** A filter as the query of an address, "" when it filters nothing. */
export function cockpitQuery(filter: Partial<CockpitFilter>): string {
  const { state, model, group, text, view } = { ...NO_FILTER, ...filter };
  const query = new URLSearchParams();
  if (group !== "") query.set("secteur", group);
  if (model !== "") query.set("jeu", model);
  if (state !== "") query.set("etat", state);
  if (text !== "") query.set("commune", text);
  if (view !== "work") query.set("cases", view);
  const written = query.toString();
  return written === "" ? "" : `?${written}`;
}
