import { configurationText, type ConfigurationFault } from "../messages/configuration.ts";

/** The environment cannot be used as it is. Its message names each variable, in French, and never shows a value. */
export class ConfigurationError extends Error {
  readonly faults: readonly ConfigurationFault[];

  constructor(faults: readonly ConfigurationFault[]) {
    super(faults.map((fault) => configurationText("fr", fault)).join("\n"));
    this.name = "ConfigurationError";
    this.faults = faults;
  }
}
