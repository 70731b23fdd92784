// What is taken along: planned visits, and what is under way at the school right now.
import { account, forgetAccount, forgetStepsOf, stepsOf } from "./account.js";
import { all, change, forget, persist, put } from "./store.js";
import { ask, send, signOut, status } from "./send.js";
import { button, card, confirm, el, head, link } from "./parts.js";
import { choose, day, language, say, time, word } from "./words.js";
import { clearLive, waiting } from "./touches.js";

/** Takes a visit along: all that is known of the school and every question. What was answered here stays. */
const takeAlong = async id => {
  const bundle = await ask("visits/" + id);
  const person = account().id;
  const earlier = (await all("visits", person)).find(one => one.id === id);
  const here = new Set((await all("answers", person)).filter(one => one.visit === id).map(one => one.item));
  const { answers, ...visit } = bundle;
  await change(["visits", "answers"], of => {
    of("visits").put({
      ...visit,
      account: person,
      begun: (earlier?.begun ?? false) || visit.state === "UNDER_WAY",
      handedIn: earlier?.handedIn ?? false,
      closingNote: earlier?.closingNote ?? "",
    });
    answers
      .filter(one => !here.has(one.item))
      .forEach(one => of("answers").put({ ...one, note: one.note ?? "", account: person, visit: id }));
  });
  await persist();
};

/** Signs out and leaves nothing here; asks first where something would be lost. Answers whether it was done. */
export const leave = async show => {
  const { touches, photos, refused } = await waiting();
  const steps = touches.length + stepsOf(account().id);
  const open = steps + photos.length + refused.length;
  const visits = (await all("visits", account().id)).filter(visit => visit.begun).length;
  const sure =
    open + visits === 0 ||
    (await confirm(
      word("sign-out.title"),
      word("sign-out.warning", steps, photos.length, visits),
      word("sign-out.anyway"),
      word("sign-out.stay"),
    ));
  if (sure) {
    const person = account().id;
    await signOut();
    await forget(person);
    forgetStepsOf(person);
    forgetAccount();
    await show();
  }
  return sure;
};

const visitCard = (visit, along, show) => {
  const taken = along.get(visit.id);
  const problem = el("p", { class: "warning", hidden: true, role: "alert" });
  const fetchIt = async event => {
    event.target.disabled = true;
    try {
      await takeAlong(visit.id);
      await show();
    } catch (lost) {
      event.target.disabled = false;
      problem.hidden = false;
      problem.textContent = word("home.not-taken");
    }
  };
  const marks = [
    taken ? "✓ " + word("home.along", time(taken.takenAt)) : null,
    taken?.handedIn ? word("home.handed-in") : null,
    visit.state === "UNDER_WAY" || taken?.begun ? word("home.begun") : null,
    visit.overdue ? word("home.overdue") : null,
  ].filter(Boolean);
  return card(
    visit.overdue ? "late" : "",
    el("h2", {}, say(visit.school)),
    el("p", { class: "quiet" }, day(visit.plannedOn) + " · " + visit.team + " · " + say(visit.list)),
    marks.length > 0 ? el("p", { class: "marks" }, marks.join(" · ")) : null,
    problem,
    el(
      "div",
      { class: "two" },
      taken ? link(word(taken.begun ? "visit.go-on" : "home.open"), "#/visit/" + visit.id, "primary") : null,
      status().kind === "offline"
        ? null
        : button(word(taken ? "home.renew" : "home.take"), fetchIt, taken ? "plain" : "primary"),
    ),
  );
};

const liveCard = live =>
  card(
    "",
    el("h2", {}, say(live.title)),
    el("p", { class: "quiet" }, say(live.school)),
    link(word("home.lead"), "#/live/" + live.id, "primary"),
  );

/** The visits as the portal says, or those of the last time that it was reached. */
const listed = async person => {
  try {
    const [visits, live] = await Promise.all([ask("visits"), ask("live")]);
    const kept = new Map((await all("live", person.id)).map(one => [one.id, one]));
    for (const one of live) {
      const before = kept.get(one.id);
      await put("live", { ...one, account: person.id, touched: before?.touched ?? {}, last: before?.last ?? null });
      kept.delete(one.id);
    }
    for (const ended of kept.values()) {
      await clearLive(ended);
    }
    const order = [...kept.keys(), ...live.map(one => one.id)];
    const here = await all("live", person.id);
    return { visits, live: here.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) };
  } catch (lost) {
    const along = await all("visits", person.id);
    return { visits: along, live: await all("live", person.id), old: true };
  }
};

const languages = show =>
  button(language() === "zh" ? "English" : "中文", async () => {
    await choose(language() === "zh" ? "en" : "zh");
    await show();
  });

export const home = async show => {
  const person = account();
  if (!person) {
    return [
      head(word("home.title"), word("home.nobody")),
      card("", el("p", {}, word("home.sign-in-why")), link(word("sign-in"), "sign-in", "primary wide")),
      el("div", { class: "end" }, languages(show)),
    ];
  }
  const along = new Map((await all("visits", person.id)).map(visit => [visit.id, visit]));
  const { visits, live, old } = await listed(person);
  const listedIds = new Set(visits.map(visit => visit.id));
  const rest = [...along.values()].filter(visit => !listedIds.has(visit.id));
  return [
    head(word("home.title"), say(person.name)),
    old ? card("", el("p", { class: "quiet" }, word("home.offline"))) : null,
    live.map(liveCard),
    [...visits, ...rest].map(visit => visitCard(visit, along, show)),
    visits.length + rest.length + live.length === 0 ? card("", el("p", {}, word("home.empty"))) : null,
    el(
      "div",
      { class: "end" },
      languages(show),
      link(word("home.portal"), "../", "plain"),
      button(word("home.send"), () => send()),
      button(word("sign-out"), () => leave(show)),
    ),
  ];
};
