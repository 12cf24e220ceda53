import { clock, element } from "./element.js";

const STATES = { sending: "Sending", sent: "Sent", failed: "Not sent" };
const REACTIONS = [
  ["love", "❤️"],
  ["like", "👍"],
  ["wow", "😮"],
];

/** Draws a thread as the customer sees it; `react` is missing where the channel has no reactions. */
export function drawThread(list, bubbles, react) {
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const items = [];
  let day = "";
  for (const bubble of bubbles) {
    const date = new Date(bubble.at).toLocaleDateString([], { day: "numeric", month: "long" });
    if (date !== day) {
      items.push(element("li", { class: "day" }, date));
      day = date;
    }
    items.push(item(bubble, react));
  }
  list.replaceChildren(...items);
  if (atEnd) {
    list.scrollTop = list.scrollHeight;
  }
}

function item(bubble, react) {
  const mine = bubble.author === "CUSTOMER";
  return element(
    "li",
    { class: mine ? "item mine" : "item" },
    element("div", { class: "bubble" }, ...content(bubble)),
    element(
      "div",
      { class: bubble.state === "failed" ? "below failed" : "below" },
      mine ? `${STATES[bubble.state] ?? ""} ${clock(bubble.at)}` : clock(bubble.at),
      ...(mine || !react ? [] : REACTIONS.map((one) => reactButton(bubble, one, react))),
    ),
  );
}

function content(bubble) {
  const parts = bubble.media.map((url) => media(bubble, url));
  if (bubble.kind === "location") {
    parts.push(element("div", { class: "map", role: "img", "aria-label": "Map" }), "Location");
  }
  if (bubble.text) {
    parts.push(bubble.text);
  }
  if (!parts.length) {
    parts.push(`(${bubble.kind.replace("_", " ")})`);
  }
  if (bubble.reaction) {
    parts.push(element("span", { class: "heart" }, bubble.reaction));
  }
  return parts;
}

function media(bubble, address) {
  const url = reachable(address);
  if (["image", "images", "sticker"].includes(bubble.kind)) {
    const width = bubble.kind === "sticker" ? 96 : 220;
    return element("img", { src: url, alt: "Picture", width });
  }
  return element("a", { href: url, target: "_blank", rel: "noreferrer" }, `Open ${bubble.kind}`);
}

/** Our own files are asked for here, whatever port they were written under. */
function reachable(address) {
  const url = new URL(address, location.href);
  const ours = ["127.0.0.1", "localhost"].includes(url.hostname) && /^\/(files|twilio)\//.test(url.pathname);
  return ours || !/^https?:$/.test(url.protocol) ? url.pathname : url.href;
}

function reactButton(bubble, [reaction, emoji], react) {
  const chosen = bubble.reaction === emoji;
  return element(
    "button",
    {
      class: "react",
      type: "button",
      "aria-label": `React with ${reaction}`,
      "aria-pressed": String(chosen),
      onclick: () => react(bubble, reaction, emoji, chosen),
    },
    emoji,
  );
}
