/** How far each file of the sample territory goes by itself, so that every state can be seen. */
export type SampleStep = "published" | "review" | "kept";

const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  "69029": [
    "bureaux-de-vote",
    "equipements",
    "panneaux-affichage",
    "parcs-jardins",
    "stationnement-pmr",
    "toilettes",
  ],
  "69123": ["bureaux-de-vote", "equipements", "parcs-jardins", "stationnement-pmr", "toilettes"],
  "69194": ["bureaux-de-vote", "panneaux-affichage", "toilettes"],
  "69256": ["equipements", "parcs-jardins", "toilettes"],
  "69283": ["toilettes", "bureaux-de-vote"],
  "69286": ["toilettes"],
};

const IN_REVIEW: Readonly<Record<string, readonly string[]>> = {
  "69040": ["toilettes", "parcs-jardins"],
  "69194": ["parcs-jardins"],
  "69256": ["stationnement-pmr"],
  "69286": ["equipements"],
};

/**
 * What becomes of a commune's sample file: published with its doubtful cells settled, deposited and left to review, or kept in the
 * commune's drawer, to be deposited by whoever tries the demo.
 */
export function sampleStep(commune: string, model: string): SampleStep {
  if (PUBLISHED[commune]?.includes(model)) return "published";
  return IN_REVIEW[commune]?.includes(model) ? "review" : "kept";
}
