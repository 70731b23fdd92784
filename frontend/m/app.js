// Chooses what is shown from the address, and says all the time what is saved and what waits.
import { account } from "./account.js";
import { begin, status } from "./send.js";
import { briefing, overview } from "./visit.js";
import { el, link } from "./parts.js";
import { get } from "./store.js";
import { home, leave } from "./home.js";
import { live } from "./live.js";
import { language, load, word } from "./words.js";
import { question } from "./question.js";
import { watch } from "./place.js";

const page = document.getElementById("page");
const bar = document.getElementById("state");
const SIGNING_OUT = "#/sign-out";
let shown = "";

const parts = async show => {
  const [kind, id, rest] = location.hash.replace(/^#\/?/, "").split("/");
  if (!account()) {
    return home(show);
  }
  if (kind === "live") {
    return live(id, show);
  }
  const visit = kind === "visit" ? await get("visits", [account().id, id]) : null;
  if (!visit) {
    return home(show);
  }
  if (visit.begun) {
    watch();
  }
  if (rest === "all") {
    return overview(visit);
  }
  const number = Number(rest);
  return number >= 1 && number <= visit.items.length ? question(visit, number, show) : briefing(visit);
};

let turn = 0;

const show = async (problems = []) => {
  const own = ++turn;
  const made = await parts(show);
  if (own !== turn) {
    return;
  }
  const moved = shown !== location.hash;
  const scrolled = scrollY;
  page.replaceChildren(
    ...problems.map(problem => el("p", { class: "warning outer", role: "alert" }, problem)),
    ...made.flat().filter(Boolean),
  );
  if (moved) {
    shown = location.hash;
    scrollTo(0, 0);
    page.querySelector("h1")?.focus({ preventScroll: true });
  } else {
    scrollTo(0, scrolled);
  }
};

const BARS = {
  offline: "offline",
  signedOut: "signed-out",
  sending: "sending",
  saved: "saved",
  unknown: "saved",
  nobody: "nobody",
};

const tell = ({ kind, touches, photos, refused }) => {
  const waits = touches + photos;
  const which = kind === "saved" && waits > 0 ? "sending" : BARS[kind];
  const text = refused > 0 ? word("state.refused", refused) : word("state." + which, touches, photos);
  bar.className = "state " + (refused > 0 ? "refused" : which);
  bar.hidden = !account() || which === "nobody";
  bar.replaceChildren(el("span", {}, text), kind === "signedOut" ? link(word("sign-in"), "sign-in") : "");
};

/** Whoever signs out in the portal while something of his lies here is led here first, and back when it is done. */
const signOutOfAll = async () => {
  history.replaceState(null, "", "#/");
  if (!account() || (await leave(show))) {
    location.assign("../");
  }
};

const start = async () => {
  await load();
  addEventListener("hashchange", () => (location.hash === SIGNING_OUT ? signOutOfAll() : show()));
  await show();
  let before = "";
  await begin(async state => {
    tell(state);
    const now = state.kind + (account()?.id ?? "") + language();
    if (now !== before && !document.activeElement?.matches("textarea, input")) {
      before = now;
      await show();
    }
  });
  tell(status());
  if (location.hash === SIGNING_OUT) {
    await signOutOfAll();
  }
  if ("serviceWorker" in navigator) {
    await navigator.serviceWorker.register("sw.js");
  }
};

start();
