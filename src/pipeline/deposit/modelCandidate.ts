/** A model that a file may follow. */
export interface ModelCandidate {
  readonly model: string;
  readonly version: string;
  /** Between 0 and 1: how well the file's columns and the model's fields cover each other, and whether its name says it. */
  readonly score: number;
}

/** The file follows none of the models it was held against. */
export class UnrecognisedModel extends Error {
  /** Best first. */
  readonly candidates: readonly ModelCandidate[];

  constructor(candidates: readonly ModelCandidate[]) {
    super("no model recognised");
    this.name = "UnrecognisedModel";
    this.candidates = candidates;
  }
}
