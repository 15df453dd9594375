const ONE_ADDRESS =
  /^[^\s@<>,;:"()[\]\\\p{Cc}\p{Cf}\uFFFD]{1,64}@(?:[^\s@<>,;:"()[\]\\.\p{Cc}\p{Cf}\uFFFD]{1,63}\.)+[^\s@<>,;:"()[\]\\.\p{Cc}\p{Cf}\uFFFD]{2,63}$/u;

/** The address as it is kept, in lower case; null for what is no address. */
export function readAddress(typed: string): string | null {
  const address = typed.trim().normalize("NFC").toLowerCase();
  return address.length <= 254 && ONE_ADDRESS.test(address) ? address : null;
}
