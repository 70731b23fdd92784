// The few parts that the page is made of. Texts are set as text, never as markup.
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
};

export const button = (text, pressed, kind = "") => el("button", { type: "button", class: kind, onclick: pressed }, text);

export const link = (text, address, kind = "") => el("a", { href: address, class: kind }, text);

export const head = (title, below, back) =>
  el(
    "header",
    { class: "head" },
    back ? el("a", { class: "back", href: back, "aria-label": "‹" }, "‹") : null,
    el("div", {}, el("h1", { tabindex: "-1" }, title), below ? el("p", {}, below) : null),
  );

export const card = (kind, ...children) => el("section", { class: "card " + kind }, ...children);

export const SIGNS = { RED: "✕", AMBER: "?", GREEN: "✓", UNKNOWN: "–" };

/** Shows a question in front of everything else; answers whether it was confirmed. */
export const confirm = (title, text, yes, no) =>
  new Promise(resolve => {
    const dialog = el(
      "dialog",
      { "aria-labelledby": "asked" },
      el("h2", { id: "asked" }, title),
      el("p", {}, text),
      el(
        "div",
        { class: "two" },
        button(no, () => dialog.close("")),
        button(yes, () => dialog.close("yes"), "danger"),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
