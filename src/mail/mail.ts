/** What each mail tells. `link` is where its button leads: a path of the platform, `/espace/…`. Dates are worded by the caller. */
export type Mail =
  | { readonly kind: "sign-in-code"; readonly params: { readonly code: string; readonly minutes: number } }
  | {
      readonly kind: "invitation";
      readonly link: string;
      readonly params: { readonly inviter: string; readonly organization: string; readonly days: number };
    }
  | {
      readonly kind: "deposit-ready";
      readonly link: string;
      readonly params: { readonly model: string; readonly records: number; readonly waiting: number };
    }
  | {
      readonly kind: "publication-done";
      readonly link: string;
      readonly params: {
        readonly model: string;
        readonly organization: string;
        readonly added: number;
        readonly changed: number;
        readonly removed: number;
      };
    }
  | {
      readonly kind: "approval-asked";
      readonly link: string;
      readonly params: { readonly author: string; readonly model: string; readonly organization: string };
    }
  | {
      readonly kind: "deadline-reminder";
      readonly link: string;
      /** `days` from today to the deadline. */
      readonly params: {
        readonly model: string;
        readonly organization: string;
        readonly date: string;
        readonly days: number;
      };
    }
  | {
      readonly kind: "deadline-passed";
      readonly link: string;
      /** `days` since the deadline. */
      readonly params: {
        readonly model: string;
        readonly organization: string;
        readonly date: string;
        readonly days: number;
      };
    }
  | {
      readonly kind: "acted-on-behalf";
      readonly link: string;
      /** `what` was done, as the audit log words it. */
      readonly params: {
        readonly author: string;
        readonly model: string;
        readonly organization: string;
        readonly what: string;
      };
    };
