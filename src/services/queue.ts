/** What is done behind the requests, by name, with what each job is told. */
export interface Jobs {
  "clean-deposit": { readonly depositId: string };
  "recheck-deposit": { readonly depositId: string };
  "build-export": {
    readonly model: string;
    /** "" for the whole territory. */
    readonly insee: string;
    readonly format: string;
    readonly revision: number;
  };
  "remind-deadlines": Record<string, never>;
  "check-territory": Record<string, never>;
  sweep: Record<string, never>;
}

export type JobName = keyof Jobs;

export const JOB_NAMES = [
  "clean-deposit",
  "recheck-deposit",
  "build-export",
  "remind-deadlines",
  "check-territory",
  "sweep",
] as const satisfies readonly JobName[];

/** Hands work to the queue; the work may start in another thread or another process. */
export interface Queue {
  /** `key`: while a job of the same name and key waits, another is not added. */
  add<N extends JobName>(name: N, data: Jobs[N], options?: { readonly key?: string }): Promise<void>;
}
