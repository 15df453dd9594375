import { type Config, readConfig } from "../config.ts";
import type { CommandCall } from "./command.ts";

/** The environment, with what the command line says over it. Throws `ConfigurationError`. */
export function platformConfig({ options }: Pick<CommandCall, "options">): Config {
  const said = (name: string, variable: string): Record<string, string> =>
    typeof options[name] === "string" ? { [variable]: options[name] } : {};
  return readConfig({
    ...process.env,
    ...said("port", "PORT"),
    ...said("host", "HOST"),
    ...said("data", "DATA"),
  });
}
