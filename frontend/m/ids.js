// Ids made on the phone: UUIDv7, so that they sort by the time at which they were made.
let last = 0;

/** A moment of this phone's clock that is later than each before it. */
export const moment = () => {
  last = Math.max(Date.now(), last + 1);
  return last;
};

export const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = BigInt(moment());
  for (let n = 5; n >= 0; n--) {
    bytes[n] = Number(time & 255n);
    time >>= 8n;
  }
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
};
