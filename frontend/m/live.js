// A drill or a case that is under way: one touch a step, kept with the moment at which it was made.
import { account } from "./account.js";
import { button, card, el, head } from "./parts.js";
import { get } from "./store.js";
import { keepLive } from "./touches.js";
import { say, time, word } from "./words.js";
import { sendSoon } from "./send.js";

export const live = async (id, show) => {
  const running = await get("live", [account().id, id]);
  if (!running) {
    return [head(word("live.gone"), "", "#/")];
  }
  const touch = async step => {
    running.touched[step.id] = new Date().toISOString();
    await keepLive(running, step.touch, { step: step.id, value: step.value ?? null });
    sendSoon();
    await show();
  };
  const row = step => {
    const done = step.doneAt ?? running.touched[step.id];
    return el(
      "li",
      { class: done ? "passed" : "unanswered" },
      el("span", { class: "mark" }, done ? "✓" : "·"),
      el("span", {}, say(step.text), step.limit ? el("em", {}, say(step.limit)) : null),
      done ? el("span", { class: "quiet" }, time(done)) : button(word("live.done"), () => touch(step), "primary"),
    );
  };
  return [
    head(say(running.title), say(running.school), "#/"),
    card("", el("p", { class: "quiet" }, word("live.how"))),
    el("ol", { class: "items live" }, running.steps.map(row)),
  ];
};
