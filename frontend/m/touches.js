// Every touch is kept in the phone's store before anything else happens; sending comes later.
import { account } from "./account.js";
import { moment, newId } from "./ids.js";
import { all, change, get } from "./store.js";
import { place } from "./place.js";

const touch = (kind, target, fields) => ({
  account: account().id,
  id: newId(),
  kind,
  target,
  at: new Date(moment()).toISOString(),
  place: place(),
  sent: false,
  refused: null,
  ...fields,
});

/** What waits to be sent, in the order in which it was touched. */
export const waiting = async () => {
  const person = account();
  if (!person) {
    return { touches: [], photos: [] };
  }
  const [touches, photos] = await Promise.all([all("touches", person.id), all("photos", person.id)]);
  return {
    touches: touches.filter(one => !one.sent && !one.refused),
    photos: photos.filter(one => !one.sent && !one.refused),
    refused: [...touches, ...photos].filter(one => one.refused),
  };
};

/** All touches and photos of a visit, sent or not. */
export const ofVisit = async visit => {
  const person = account();
  const [touches, photos, answers] = await Promise.all([
    all("touches", person.id),
    all("photos", person.id),
    all("answers", person.id),
  ]);
  return {
    touches: touches.filter(one => one.target === visit),
    photos: photos.filter(one => one.target === visit),
    answers: new Map(answers.filter(one => one.visit === visit).map(one => [one.item, one])),
  };
};

/** What stands at an item of a visit on this phone. */
export const answerOf = async (visit, item) =>
  (await get("answers", [account().id, visit, item])) ?? {
    account: account().id,
    visit,
    item,
    value: null,
    note: "",
    remedy: null,
    photos: [],
  };

/** Keeps what stands at an item together with the touch that says so; an older touch that was not sent yet is replaced. */
const keep = async (kind, answer, fields) => {
  const earlier = (await all("touches", answer.account)).filter(
    one => one.target === answer.visit && one.item === answer.item && one.kind === kind && !one.sent,
  );
  const now = touch(kind, answer.visit, { item: answer.item, ...fields });
  await change(["answers", "touches"], of => {
    of("answers").put(answer);
    earlier.forEach(one => of("touches").delete([one.account, one.id]));
    of("touches").put(now);
  });
};

export const keepAnswer = answer =>
  keep("visit.answer", answer, { value: answer.value, note: answer.note.trim() === "" ? null : answer.note.trim() });

export const keepRemedy = answer => keep("visit.remedy", answer, { remedy: answer.remedy });

/** Keeps a photo and that it belongs to the item. */
export const keepPhoto = async (answer, blob, preview) => {
  const photo = { ...touch("visit.photo", answer.visit, { item: answer.item }), blob, preview };
  photo.photo = photo.id;
  photo.touch = newId();
  answer.photos = [...answer.photos, photo.id];
  await change(["answers", "photos"], of => {
    of("answers").put(answer);
    of("photos").put(photo);
  });
};

/** Takes a photo away: from the phone at once, from the portal when the touch is sent. */
export const dropPhoto = async (answer, id) => {
  answer.photos = answer.photos.filter(one => one !== id);
  await change(["answers", "photos", "touches"], of => {
    of("answers").put(answer);
    of("photos").delete([answer.account, id]);
    of("touches").put(touch("visit.unphoto", answer.visit, { item: answer.item, photo: id }));
  });
};

export const keepStart = async visit => {
  visit.begun = true;
  await change(["visits", "touches"], of => {
    of("visits").put(visit);
    of("touches").put(touch("visit.start", visit.id, {}));
  });
};

/** Hands a visit in as soon as everything of it has arrived. */
export const keepSubmit = async (visit, note) => {
  const { touches, photos } = await ofVisit(visit.id);
  visit.handedIn = true;
  visit.closingNote = note;
  const submit = touch("visit.submit", visit.id, {
    note: note.trim() === "" ? null : note.trim(),
    photos: photos.filter(one => !one.refused).map(one => one.photo),
    touches: touches.filter(one => one.kind !== "visit.submit" && !one.refused).map(one => one.id),
  });
  await change(["visits", "touches"], of => {
    touches.filter(one => one.kind === "visit.submit").forEach(one => of("touches").delete([one.account, one.id]));
    of("visits").put(visit);
    of("touches").put(submit);
  });
};

/** A visit that is to be worked on further, because something of it was refused. */
export const takeBackSubmit = async visit => {
  const { touches } = await ofVisit(visit.id);
  visit.handedIn = false;
  await change(["visits", "touches"], of => {
    of("visits").put(visit);
    touches.filter(one => one.kind === "visit.submit").forEach(one => of("touches").delete([one.account, one.id]));
  });
};

/** A touch of a drill or a case that is under way. */
export const keepLive = async (live, kind, fields) => {
  const now = touch(kind, live.id, fields);
  await change(["live", "touches"], of => {
    of("live").put(live);
    of("touches").put(now);
  });
};

/** The touches of a drill or a case, sent or not. */
export const ofLive = async id => (await all("touches", account().id)).filter(one => one.target === id);

/** Once it was read why a touch was refused, the step stands open again. */
export const forgetRefused = (live, no) =>
  change(["live", "touches"], of => {
    of("live").put(live);
    of("touches").delete([no.account, no.id]);
  });

/** Removes what is under way no longer, with all that the portal has of it. */
export const clearLive = async live => {
  const touches = await ofLive(live.id);
  if (touches.every(one => one.sent)) {
    await change(["live", "touches"], of => {
      of("live").delete([live.account, live.id]);
      touches.forEach(one => of("touches").delete([one.account, one.id]));
    });
  }
};

/** Removes a visit from the phone once all of it has arrived. */
export const clearVisit = async id => {
  const { touches, photos, answers } = await ofVisit(id);
  const person = account().id;
  await change(["visits", "answers", "touches", "photos"], of => {
    of("visits").delete([person, id]);
    touches.forEach(one => of("touches").delete([person, one.id]));
    photos.forEach(one => of("photos").delete([person, one.id]));
    answers.forEach(one => of("answers").delete([person, id, one.item]));
  });
};
