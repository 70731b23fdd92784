"use strict";
// Moves the clock of a live drill and says at once when the connection is gone. The server is asked for nothing but
// whether it is there: every time that is shown was kept by it.
(() => {
  if (window.kxDrill) {
    return;
  }
  window.kxDrill = true;
  const SECOND = 1000;
  const ASK_EVERY = 4;
  let told = "";
  let ahead = 0;
  let ticks = 0;
  let gone = false;

  const clock = seconds => {
    const whole = Math.max(0, Math.floor(seconds));
    return String(Math.floor(whole / 60)).padStart(2, "0") + ":" + String(whole % 60).padStart(2, "0");
  };

  const write = (element, text) => {
    if (element && element.textContent !== text) {
      element.textContent = text;
    }
  };

  const show = board => {
    if (board.dataset.now !== told) {
      told = board.dataset.now;
      ahead = Number(told) - Date.now();
    }
    const elapsed = (Date.now() + ahead - Number(board.dataset.started)) / SECOND;
    write(board.querySelector(".kx-live-clock"), clock(elapsed));
    for (const step of board.querySelectorAll("[data-limit]")) {
      const left = Number(step.dataset.limit) - elapsed;
      const open = step.dataset.done !== "true";
      step.classList.toggle("kx-over", open && left < 0);
      if (open) {
        write(step.querySelector(".kx-live-time"), clock(Math.abs(left)));
        write(step.querySelector(".kx-live-word"), left < 0 ? board.dataset.over : board.dataset.left);
      }
    }
  };

  const tell = lost => {
    gone = lost;
    for (const board of document.querySelectorAll(".kx-live")) {
      board.classList.toggle("kx-offline", lost);
      board.querySelector(".kx-live-gone").hidden = !lost;
      for (const part of board.children) {
        if (!part.classList.contains("kx-live-gone")) {
          part.inert = lost;
        }
      }
    }
  };

  const ask = async () => {
    try {
      const answer = await fetch(new URL("icons/icon.svg", document.baseURI), {
        method: "HEAD",
        cache: "no-store",
        signal: AbortSignal.timeout(ASK_EVERY * SECOND),
      });
      tell(!answer.ok);
    } catch (lost) {
      tell(true);
    }
  };

  addEventListener("offline", () => tell(true));
  addEventListener("online", ask);
  setInterval(() => {
    const board = document.querySelector(".kx-live");
    if (!board) {
      return;
    }
    show(board);
    ticks++;
    if (gone || ticks % ASK_EVERY === 0) {
      ask();
    }
  }, SECOND);
})();
