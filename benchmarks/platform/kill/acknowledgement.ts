/** What the killed program was told was done, before it was killed. */
export type Acknowledgement =
  | { readonly did: "start" }
  | { readonly did: "deposit"; readonly deposit: string; readonly sha256: string }
  | { readonly did: "edit"; readonly deposit: string; readonly record: number; readonly text: string }
  | { readonly did: "publish"; readonly deposit: string; readonly revision: number };
