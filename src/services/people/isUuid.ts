const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from an address or a form may be an identifier of ours: the database refuses others with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
