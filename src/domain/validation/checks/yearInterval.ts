import { looseBoolean } from "../../model/looseJson.ts";
import type { CellCheck } from "./customCheck.ts";

/** `year-interval-value`: two years in order, `2017/2018`; a single year too where `allow-year-only` says so. */
export const yearInterval: CellCheck = {
  rule: "check.year-interval",
  compile(params) {
    const single = looseBoolean(params["allow-year-only"] ?? params["allow_year_only"]) === true;
    return (value) => {
      const [first, second, ...more] = value.split("/");
      if (!/^\d{4}$/.test(first!) || more.length > 0) return false;
      return second === undefined ? single : /^\d{4}$/.test(second) && Number(first) < Number(second);
    };
  },
};
