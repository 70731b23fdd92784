// One question a page: the answer with one thumb, a note, photos, and how it is to be put right.
import { answerOf, dropPhoto, keepAnswer, keepPhoto, keepRemedy, ofVisit } from "./touches.js";
import { prepare } from "./photos.js";
import { SIGNS, button, card, el, head, link } from "./parts.js";
import { say, time, word } from "./words.js";
import { sendSoon } from "./send.js";

const SEVERITIES = ["ON_THE_SPOT", "HOURS_24", "DAYS_3", "DAYS_7"];
const PAUSE = 800;

/** As the list judges it; the portal judges again with the same rules. */
export const verdict = (item, value) => {
  if (value === null || value === undefined || value === "") {
    return "UNANSWERED";
  }
  if (value === "NA") {
    return "NOT_APPLICABLE";
  }
  if (item.kind === "YES_NO") {
    return value === "YES" ? "PASSED" : "FAILED";
  }
  if (item.kind === "NUMBER") {
    const number = Number(value);
    return (item.least !== null && number < item.least) || (item.most !== null && number > item.most)
      ? "FAILED"
      : "PASSED";
  }
  if (item.kind === "CHOICE") {
    return item.choices[Number(value)]?.passes ? "PASSED" : "FAILED";
  }
  return "PASSED";
};

const chip = (text, chosen, kind, pressed) =>
  el("button", { type: "button", class: "chip " + kind, "aria-pressed": String(chosen), onclick: pressed }, text);

const later = work => {
  let waits = null;
  const now = () => {
    clearTimeout(waits);
    waits = null;
    work();
  };
  return {
    soon: () => {
      clearTimeout(waits);
      waits = setTimeout(now, PAUSE);
    },
    now: () => waits !== null && now(),
  };
};

export const question = async (visit, number, show) => {
  const item = visit.items[number - 1];
  const answer = await answerOf(visit.id, item.key);
  const kept = await ofVisit(visit.id);
  const refused = [...kept.touches, ...kept.photos].filter(one => one.item === item.key && one.refused);
  const base = "#/visit/" + visit.id;

  const keep = async value => {
    answer.value = value;
    await keepAnswer(answer);
    sendSoon();
    await show();
  };

  const typing = field =>
    later(async () => {
      answer.value = field.value.trim() === "" ? null : field.value.trim();
      await keepAnswer(answer);
      sendSoon();
    });

  const field = attributes => {
    const input = el(attributes.tag ?? "input", { ...attributes, tag: null, "aria-label": say(item.text) });
    input.value = answer.value === "NA" ? "" : (answer.value ?? "");
    const writing = typing(input);
    input.addEventListener("input", writing.soon);
    input.addEventListener("change", () => {
      writing.soon();
      writing.now();
    });
    return input;
  };

  const answers = () => {
    const notApplicable = item.mayNotApply
      ? chip(word("answer.na"), answer.value === "NA", "na", () => keep(answer.value === "NA" ? null : "NA"))
      : null;
    const toggle = value => keep(answer.value === value ? null : value);
    switch (item.kind) {
      case "YES_NO":
        return el(
          "div",
          { class: "chips" },
          chip("✓ " + word("answer.yes"), answer.value === "YES", "yes", () => toggle("YES")),
          chip("✕ " + word("answer.no"), answer.value === "NO", "no", () => toggle("NO")),
          notApplicable,
        );
      case "CHOICE":
        return el(
          "div",
          { class: "chips column" },
          item.choices.map((choice, n) =>
            chip(say(choice.text), answer.value === String(n), choice.passes ? "yes" : "no", () => toggle(String(n))),
          ),
          notApplicable,
        );
      case "NUMBER":
        return el(
          "div",
          { class: "typed" },
          field({ type: "text", inputmode: "decimal", autocomplete: "off" }),
          item.unit ? el("span", {}, item.unit) : null,
          el("p", { class: "quiet" }, limits(item)),
          notApplicable,
        );
      case "DATE":
        return el("div", { class: "typed" }, field({ type: "date" }), notApplicable);
      case "PHOTO":
        return el("div", { class: "typed" }, el("p", { class: "quiet" }, word("answer.photo")), notApplicable);
      default:
        return el("div", { class: "typed" }, field({ tag: "textarea", rows: "3", maxlength: "1000" }), notApplicable);
    }
  };

  const noteField = () => {
    const area = el("textarea", { rows: "3", maxlength: "1000", "aria-label": word("note"), placeholder: word("note") });
    area.value = answer.note;
    const writing = later(async () => {
      answer.note = area.value;
      await keepAnswer(answer);
      sendSoon();
    });
    area.addEventListener("input", writing.soon);
    area.addEventListener("change", () => {
      writing.soon();
      writing.now();
    });
    return area;
  };

  const remedy = () => {
    const said = answer.remedy ?? { severity: item.severity, owner: "", putRight: false };
    const change = async fields => {
      answer.remedy = { ...said, ...answer.remedy, ...fields };
      await keepRemedy(answer);
      sendSoon();
    };
    const severity = el(
      "select",
      { "aria-label": word("remedy.due"), onchange: event => change({ severity: event.target.value }) },
      SEVERITIES.map(one => el("option", { value: one, selected: one === said.severity }, word("severity." + one))),
    );
    const owner = el("input", {
      type: "text",
      maxlength: "80",
      "aria-label": word("remedy.owner"),
      placeholder: word("remedy.owner"),
      onchange: event => change({ owner: event.target.value }),
    });
    owner.value = said.owner ?? "";
    const right = el("input", {
      type: "checkbox",
      checked: said.putRight,
      onchange: event => change({ putRight: event.target.checked }),
    });
    return el(
      "div",
      { class: "remedy" },
      el("p", {}, word("remedy.title")),
      el("label", {}, word("remedy.due"), severity),
      el("label", {}, word("remedy.owner"), owner),
      el("label", { class: "tick" }, right, word("remedy.put-right")),
    );
  };

  const addPhoto = el("input", { type: "file", accept: "image/*", multiple: true, class: "hidden", id: "photo" });
  addPhoto.addEventListener("change", async () => {
    const problems = [];
    for (const file of addPhoto.files) {
      const made = await prepare(file, kept.photos.length);
      if (made.refused) {
        problems.push(word(made.refused, ...made.values));
      } else {
        await keepPhoto(answer, made.blob, made.preview);
        kept.photos.push({});
      }
    }
    if (item.kind === "PHOTO" && answer.photos.length > 0 && answer.value !== "PHOTO") {
      answer.value = "PHOTO";
      await keepAnswer(answer);
    }
    sendSoon();
    await show(problems);
  });

  const pictures = el(
    "div",
    { class: "photos" },
    kept.photos
      .filter(photo => photo.item === item.key)
      .map(photo =>
        el(
          "figure",
          {},
          el("img", { src: photo.preview, alt: word("photo.taken", time(photo.at)) }),
          button("✕", async () => {
            await dropPhoto(answer, photo.id);
            if (item.kind === "PHOTO" && answer.photos.length === 0) {
              answer.value = null;
              await keepAnswer(answer);
            }
            sendSoon();
            await show();
          }, "drop"),
          el("figcaption", {}, photo.sent ? "✓ " + word("photo.sent") : word("photo.waits")),
        ),
      ),
  );

  const here = new Set(kept.photos.map(photo => photo.id));
  const elsewhere = answer.photos.filter(id => !here.has(id)).length;
  const judged = verdict(item, answer.value);
  const record = item.record;
  const against = record && record.band === "RED" && judged === "PASSED" && answer.note.trim() === "";
  return [
    head(say(visit.school), say(visit.list), base),
    el(
      "div",
      { class: "progress" },
      el("progress", { max: visit.items.length, value: number, "aria-hidden": "true" }),
      el("p", {}, word("question.of", number, visit.items.length) + " · " + word("gate." + item.gate)),
    ),
    card(
      "question " + judged.toLowerCase(),
      el("p", { class: "quiet" }, item.number + (item.veto ? " ★ " + word("question.veto") : "") + " · " + say(item.group)),
      el("h2", {}, say(item.text)),
      item.evidence ? el("p", { class: "quiet" }, word("question.evidence", say(item.evidence))) : null,
      record
        ? el("p", { class: "record " + record.band.toLowerCase() }, SIGNS[record.band] + " " + word("question.record", say(record.words)))
        : null,
      answers(),
      against ? el("p", { class: "warning" }, word("question.against")) : null,
      refused.map(one => el("p", { class: "warning", role: "alert" }, one.refused.message)),
      noteField(),
      judged === "FAILED" ? remedy() : null,
      pictures,
      addPhoto,
      el(
        "div",
        { class: "tools" },
        el("label", { for: "photo", class: "tool", tabindex: "0" }, "+ " + word("photo.add", answer.photos.length)),
        elsewhere > 0 ? el("span", { class: "quiet" }, word("photo.elsewhere", elsewhere)) : null,
        item.photos > 0 ? el("span", { class: "quiet" }, word("photo.wanted", item.photos)) : null,
      ),
    ),
    el(
      "nav",
      { class: "foot", "aria-label": word("question.way") },
      number > 1 ? link(word("question.previous"), base + "/" + (number - 1), "plain") : link(word("question.overview"), base + "/all", "plain"),
      number < visit.items.length
        ? link(word("question.next"), base + "/" + (number + 1), "primary")
        : link(word("question.finish"), base + "/all", "primary"),
    ),
  ];
};

const limits = item => {
  if (item.least !== null && item.most !== null) {
    return word("answer.between", item.least, item.most);
  }
  if (item.least !== null) {
    return word("answer.least", item.least);
  }
  return item.most === null ? "" : word("answer.most", item.most);
};
