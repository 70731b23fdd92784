// Where the phone is, if its owner allows it and the phone knows; no answer ever waits for that.
let known = null;
let watching = false;
const OLDEST = 10 * 60 * 1000;

export const watch = () => {
  if (watching || !navigator.geolocation) {
    return;
  }
  watching = true;
  navigator.geolocation.watchPosition(
    found => {
      known = {
        latitude: Number(found.coords.latitude.toFixed(6)),
        longitude: Number(found.coords.longitude.toFixed(6)),
        accuracy: Math.round(found.coords.accuracy),
        at: Date.now(),
      };
    },
    () => {},
    { maximumAge: OLDEST, timeout: 60000 },
  );
};

export const place = () => (known && Date.now() - known.at < OLDEST ? known : null);
