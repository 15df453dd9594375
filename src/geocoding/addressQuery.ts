/** What is asked of the index. All parts are raw text, as a file holds them. */
export interface AddressQuery {
  /** The address, on one line or several: "12 bis r. de la République, 69500 Bron". May hold the postcode and commune. */
  readonly text: string;
  /** INSEE code of the row's commune, or null. It binds: no answer leaves it when the index holds that commune. */
  readonly citycode?: string | null;
  readonly postcode?: string | null;
  /** The commune's name as the row writes it. */
  readonly city?: string | null;
}
