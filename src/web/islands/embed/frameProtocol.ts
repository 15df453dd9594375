/** What the page around asks its frame: to be told its height. */
export const GREETING = "traboule:greet";

/** What the frame answers, and tells again whenever it changes. */
export const MEASURE = "traboule:measure";

export interface Measure {
  readonly type: typeof MEASURE;
  /** CSS pixels. */
  readonly height: number;
  /** The widget's own title, which names its frame. */
  readonly title: string;
}
