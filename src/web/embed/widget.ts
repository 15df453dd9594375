/** A widget as it is answered: 404 for what never was, 410 for what is no longer published. */
export interface Widget {
  readonly status: 200 | 404 | 410;
  /** HTML. */
  readonly body: string;
}
