// A drill or a case that is under way: one touch a step, kept with the moment at which it was made.
import { account } from "./account.js";
import { button, card, el, head } from "./parts.js";
import { forgetRefused, keepLive, ofLive } from "./touches.js";
import { get } from "./store.js";
import { say, time, word } from "./words.js";
import { sendSoon } from "./send.js";

export const live = async (id, show) => {
  const running = await get("live", [account().id, id]);
  if (!running) {
    return [head(word("live.gone"), "", "#/")];
  }
  const refused = new Map((await ofLive(id)).filter(one => one.refused).map(one => [one.step, one]));
  const keep = async (step, kind) => {
    await keepLive(running, kind, { step: step.id });
    sendSoon();
    await show();
  };
  const touch = step => {
    running.touched[step.id] = new Date().toISOString();
    running.last = step.id;
    return keep(step, step.touch);
  };
  const undo = step => {
    delete running.touched[step.id];
    running.last = null;
    step.doneAt = null;
    return keep(step, step.undo);
  };
  const understood = async no => {
    delete running.touched[no.step];
    await forgetRefused(running, no);
    sendSoon();
    await show();
  };
  const end = step => {
    const done = step.doneAt ?? running.touched[step.id];
    const no = refused.get(step.id);
    if (no) {
      return button(word("live.understood"), () => understood(no));
    }
    return done
      ? [
          el("span", { class: "quiet" }, time(done)),
          running.last === step.id ? button(word("live.undo"), () => undo(step)) : null,
        ]
      : [button(word("live.done"), () => touch(step), "primary")];
  };
  const row = step => {
    const done = step.doneAt ?? running.touched[step.id];
    const no = refused.get(step.id);
    return el(
      "li",
      { class: no ? "failed" : done ? "passed" : "unanswered" },
      el("span", { class: "mark" }, no ? "✕" : done ? "✓" : "·"),
      el(
        "span",
        {},
        say(step.text),
        step.limit ? el("em", { class: "quiet" }, say(step.limit)) : null,
        no ? el("em", { role: "alert" }, no.refused.message) : null,
      ),
      end(step),
    );
  };
  return [
    head(say(running.title), say(running.school), "#/"),
    card("", el("p", { class: "quiet" }, word("live.how"))),
    el("ol", { class: "items live" }, running.steps.map(row)),
  ];
};
