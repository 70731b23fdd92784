// What is known of a school before somebody looks, all questions at a glance, and handing the visit in.
import { answerOf, keepStart, keepSubmit, ofVisit, takeBackSubmit } from "./touches.js";
import { SIGNS, button, card, el, head, link } from "./parts.js";
import { day, say, time, word } from "./words.js";
import { send, sendSoon } from "./send.js";
import { verdict } from "./question.js";
import { watch } from "./place.js";

const MARKS = { PASSED: "✓", FAILED: "✕", NOT_APPLICABLE: "–", UNANSWERED: "·" };

const section = (part, n) =>
  el(
    "details",
    { class: "card", open: n === 0 },
    el("summary", {}, el("span", {}, say(part.title)), part.tail ? el("span", { class: "quiet" }, say(part.tail)) : null),
    part.svg ? svg(part.svg) : null,
    el(
      "ul",
      { class: "facts" },
      part.lines.map(line =>
        el("li", { class: (line.band ?? "").toLowerCase() }, (line.band ? SIGNS[line.band] + " " : "") + say(line.words)),
      ),
    ),
  );

/** A chart as the portal drew it, shown as a picture, in which no script can run. */
const svg = both =>
  el("img", {
    class: "chart",
    src: "data:image/svg+xml;charset=utf-8," + encodeURIComponent(say(both)),
    alt: "",
  });

export const briefing = async visit => {
  const begin = async () => {
    watch();
    if (!visit.begun) {
      await keepStart(visit);
      sendSoon();
    }
    location.hash = "#/visit/" + visit.id + "/1";
  };
  return [
    head(say(visit.school), visit.team + " · " + day(visit.plannedOn), "#/"),
    card(
      "",
      el("p", {}, word("visit.list", say(visit.list), visit.version)),
      visit.changed ? el("p", {}, say(visit.changed)) : null,
      el("p", { class: "quiet" }, word("visit.taken-along", time(visit.takenAt))),
    ),
    visit.briefing.map(section),
    el(
      "nav",
      { class: "foot" },
      visit.begun ? link(word("visit.all"), "#/visit/" + visit.id + "/all", "plain") : null,
      button(word(visit.begun ? "visit.go-on" : "visit.begin"), begin, "primary"),
    ),
  ];
};

const problem = (item, answer) => {
  const judged = verdict(item, answer.value);
  if (judged === "UNANSWERED") {
    return "problem.unanswered";
  }
  if (item.photos > answer.photos.length && judged !== "NOT_APPLICABLE") {
    return "problem.photos";
  }
  if (judged === "FAILED" && item.veto && answer.note.trim() === "" && answer.photos.length === 0) {
    return "problem.failed-without-why";
  }
  if (judged === "PASSED" && item.record?.band === "RED" && answer.note.trim() === "") {
    return "problem.against-records";
  }
  if (answer.remedy?.putRight && answer.photos.length === 0) {
    return "problem.put-right-without-photo";
  }
  return null;
};

export const overview = async visit => {
  const kept = await ofVisit(visit.id);
  const refused = new Map([...kept.touches, ...kept.photos].filter(one => one.refused).map(one => [one.item, one.refused]));
  const rows = [];
  for (const item of visit.items) {
    const answer = kept.answers.get(item.key) ?? (await answerOf(visit.id, item.key));
    rows.push({ item, judged: verdict(item, answer.value), missing: problem(item, answer), refused: refused.get(item.key) });
  }
  const open = rows.filter(row => row.missing);
  const failed = rows.filter(row => row.judged === "FAILED");
  const note = el("textarea", { rows: "3", maxlength: "2000", placeholder: word("submit.note"), "aria-label": word("submit.note") });
  note.value = visit.closingNote ?? "";
  const submit = async () => {
    await keepSubmit(visit, note.value);
    await send();
    location.hash = "#/";
  };
  const whole = refused.get(undefined);
  return [
    head(say(visit.school), word("visit.progress", rows.length - rows.filter(row => row.judged === "UNANSWERED").length, rows.length), "#/visit/" + visit.id),
    whole ? card("", el("p", { class: "warning", role: "alert" }, whole.message)) : null,
    card(
      "",
      el("p", {}, word("submit.failed", failed.length)),
      open.length > 0 ? el("p", { class: "warning" }, word("submit.open", open.length)) : null,
    ),
    el(
      "ol",
      { class: "items" },
      rows.map(({ item, judged, missing, refused: no }, n) =>
        el(
          "li",
          {},
          el(
            "a",
            { href: "#/visit/" + visit.id + "/" + (n + 1), class: judged.toLowerCase() },
            el("span", { class: "mark" }, MARKS[judged]),
            el(
              "span",
              {},
              item.number + (item.veto ? " ★ " : " ") + say(item.text),
              no ? el("em", {}, no.message) : missing && judged !== "UNANSWERED" ? el("em", {}, word(missing)) : null,
            ),
          ),
        ),
      ),
    ),
    card(
      "",
      note,
      visit.handedIn ? el("p", {}, word("submit.waits")) : null,
      visit.handedIn
        ? button(word("submit.take-back"), async () => {
            await takeBackSubmit(visit);
            dispatchEvent(new HashChangeEvent("hashchange"));
          })
        : el(
            "button",
            { type: "button", class: "primary wide", disabled: open.length > 0, onclick: submit },
            word("submit.do"),
          ),
    ),
  ];
};
