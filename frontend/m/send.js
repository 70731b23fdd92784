// Sends what waits, as often as it takes. What arrived is marked and never sent again by this phone; what was cut in the
// middle is sent again with the same ids, which the portal takes once.
import { account, remember } from "./account.js";
import { adopt, language } from "./words.js";
import { all, change, get } from "./store.js";
import { clearVisit, waiting } from "./touches.js";

const EVERY = 15000;
const PATIENCE = 20000;
const PHOTO_PATIENCE = 60000;
const BATCH = 40;
const MOST_ROUNDS = 5;

let listener = () => {};
let forgery = null;
let state = { kind: "unknown", touches: 0, photos: 0, refused: 0 };
let again = false;

export const status = () => state;

const tell = async kind => {
  const { touches, photos, refused = [] } = await waiting();
  state = { kind, touches: touches.length, photos: photos.length, refused: refused.length };
  listener(state);
};

/** Asks the portal who is signed in; answers null where it cannot be reached. */
export const who = async () => {
  try {
    const answer = await fetch("api/me", { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 401) {
      return { signedOut: true };
    }
    if (!answer.ok) {
      return null;
    }
    const person = await answer.json();
    forgery = person.forgery;
    return person;
  } catch (lost) {
    return null;
  }
};

const post = async (path, body, type, patience) => {
  const headers = { [forgery.header]: forgery.token, "Accept-Language": language() };
  if (type) {
    headers["Content-Type"] = type;
  }
  const answer = await fetch("api/" + path, {
    method: "POST",
    headers,
    body,
    signal: AbortSignal.timeout(patience),
  });
  if (answer.status === 401 || answer.status === 403) {
    throw new Error("signed out");
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
};

/** Marks what arrived; what was refused is kept with the sentence that says why. */
const settle = async (store, record, outcome) => {
  const kept = await get(store, [record.account, record.id]);
  if (!kept) {
    return;
  }
  kept.sent = outcome.taken;
  kept.refused = outcome.taken ? null : outcome;
  await change([store], of => of(store).put(kept));
};

const sendTouches = async touches => {
  for (let n = 0; n < touches.length; n += BATCH) {
    const batch = touches.slice(n, n + BATCH);
    const answers = await post(
      "touches",
      JSON.stringify(batch.map(({ account: own, sent, refused, ...touch }) => touch)),
      "application/json",
      PATIENCE,
    );
    for (const touch of batch) {
      const outcome = answers.find(one => one.id === touch.id);
      if (outcome) {
        await settle("touches", touch, outcome);
      }
    }
    await tell("sending");
  }
};

const sendPhotos = async photos => {
  for (const photo of photos) {
    const about = new URLSearchParams({ item: photo.item, touch: photo.touch, at: photo.at });
    if (photo.place) {
      about.set("latitude", photo.place.latitude);
      about.set("longitude", photo.place.longitude);
      about.set("accuracy", photo.place.accuracy);
    }
    const outcome = await post(
      "visits/" + photo.target + "/photos/" + photo.photo + "?" + about,
      photo.blob,
      "application/octet-stream",
      PHOTO_PATIENCE,
    );
    await settle("photos", photo, outcome);
    await tell("sending");
  }
};

/** What the portal says it has not got goes out once more; tells whether there was any. */
const sendAgain = async (own, missing) => {
  let any = false;
  for (const store of ["touches", "photos"]) {
    const wanted = new Set(missing[store]);
    for (const record of await all(store, own)) {
      if (wanted.has(store === "photos" ? record.photo : record.id)) {
        record.sent = false;
        await change([store], of => of(store).put(record));
        any = true;
      }
    }
  }
  return any;
};

/** A visit is handed in at the last, and leaves the phone when the portal has it whole. */
const sendSubmits = async submits => {
  for (const submit of submits) {
    const { account: own, sent, refused, ...touch } = submit;
    const outcome = await post("visits/" + submit.target + "/submit", JSON.stringify(touch), "application/json", PATIENCE);
    if (outcome.taken) {
      await clearVisit(submit.target);
    } else if (outcome.missing && (await sendAgain(own, outcome.missing))) {
      again = true;
    } else {
      await settle("touches", submit, outcome);
      const visit = await get("visits", [own, submit.target]);
      visit.handedIn = false;
      await change(["visits"], of => of("visits").put(visit));
    }
  }
};

const round = async () => {
  const person = await who();
  if (!person) {
    return tell("offline");
  }
  if (person.signedOut) {
    return tell(account() ? "signedOut" : "nobody");
  }
  // Whoever is signed in has his own: what others left on this phone waits for them, unseen.
  remember(person);
  await adopt(person.language);
  const { touches, photos } = await waiting();
  await tell("sending");
  await sendTouches(touches.filter(one => one.kind !== "visit.submit"));
  await sendPhotos(photos);
  const left = await waiting();
  const blocked = new Set([...left.touches, ...left.photos].filter(one => one.kind !== "visit.submit").map(one => one.target));
  await sendSubmits(left.touches.filter(one => one.kind === "visit.submit" && !blocked.has(one.target)));
  return tell("saved");
};

/** Sends now; of several tabs one sends at a time. */
export const send = async () => {
  const work = async () => {
    try {
      for (let n = 0; n === 0 || (again && n < MOST_ROUNDS); n++) {
        again = false;
        await round();
      }
    } catch (lost) {
      await tell(String(lost.message) === "signed out" ? "signedOut" : "offline");
    }
  };
  if (navigator.locks) {
    await navigator.locks.request("kaixue-send", { ifAvailable: true }, async lock => {
      if (lock) {
        await work();
      }
    });
  } else {
    await work();
  }
};

let soon = null;

/** Sends a moment after the last touch, so that quick touches go together. */
export const sendSoon = () => {
  tell(state.kind);
  clearTimeout(soon);
  soon = setTimeout(send, 700);
};

/** Tells of every change, and sends whenever there is hope. */
export const begin = async told => {
  listener = told;
  addEventListener("online", send);
  addEventListener("offline", () => tell("offline"));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      send();
    }
  });
  setInterval(send, EVERY);
  await tell(navigator.onLine === false ? "offline" : "unknown");
  await send();
};

/** Fetches what the portal says; throws where it cannot be reached. */
export const ask = async path => {
  const answer = await fetch("api/" + path, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
};

export const signOut = async () => {
  const person = await who();
  if (person && !person.signedOut) {
    await fetch("../logout", {
      method: "POST",
      headers: { [forgery.header]: forgery.token },
      redirect: "manual",
    });
  }
};
