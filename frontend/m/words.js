// The page's texts in both languages, kept with the page so that they are there without signal.
const LANGUAGE = "kaixue-language";

let texts = {};
let chosen = localStorage.getItem(LANGUAGE) === "en" ? "en" : "zh";

export const language = () => chosen;

export const load = async () => {
  const answer = await fetch("words/" + chosen + ".json");
  texts = await answer.json();
  document.documentElement.lang = chosen === "en" ? "en" : "zh-CN";
};

export const choose = async wanted => {
  chosen = wanted;
  localStorage.setItem(LANGUAGE, wanted);
  await load();
};

/** Takes over what was chosen in the portal, unless another language was chosen on this phone. */
export const adopt = async wanted => {
  if (wanted && wanted !== chosen && !localStorage.getItem(LANGUAGE)) {
    chosen = wanted === "zh" ? "zh" : "en";
    await load();
  }
};

/** A text with its values; the key itself if there is none, so that it is seen. */
export const word = (key, ...values) =>
  (texts[key] ?? key).replace(/\{(\d)\}/g, (whole, n) => String(values[Number(n)] ?? ""));

/** What comes in both languages from the portal. */
export const say = both => (both ? both[chosen] || both.zh || "" : "");

const locale = () => (chosen === "en" ? "en-GB" : "zh-CN");

export const day = iso =>
  new Date(iso + "T00:00:00").toLocaleDateString(locale(), { month: "long", day: "numeric", weekday: "short" });

export const time = at =>
  new Date(at).toLocaleString(locale(), { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });
