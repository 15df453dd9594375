import fc from "fast-check";

// Properties draw the same cases at every run: a red run then comes from the change, and green ones can be compared.
// PROPERTY_SEED looks elsewhere: any number, or `random`.
const { PROPERTY_SEED: seed = "69123" } = process.env;
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
