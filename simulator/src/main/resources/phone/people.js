import { clock, element, icon } from "./element.js";

const SHOWN_AT_MOST = 200;

export const CHANNELS = { messenger: "Messenger", whatsapp: "WhatsApp", sms: "SMS" };

export const keyOf = ({ channel, account, number, id }) =>
  [channel, account, number, id].join(" ");

/** Draws the list of customers, newest message first. */
export function drawPeople(list, customers, chosenKey, search, choose) {
  const wanted = search.trim().toLowerCase();
  const shown = customers
    .filter((one) => `${one.name} ${one.id}`.toLowerCase().includes(wanted))
    .sort(byActivityThenName)
    .slice(0, SHOWN_AT_MOST);
  list.replaceChildren(
    ...shown.map((one) => element("li", {}, row(one, keyOf(one) === chosenKey, choose))),
  );
}

function byActivityThenName(one, other) {
  const times = (other.last?.at ?? "").localeCompare(one.last?.at ?? "");
  return times || one.name.localeCompare(other.name);
}

function row(customer, chosen, choose) {
  const { last } = customer;
  const unread = last?.author === "TEAM" && last.state !== "read" && !chosen;
  return element(
    "button",
    {
      class: "person",
      type: "button",
      "aria-current": chosen && "true",
      onclick: () => choose(customer),
    },
    element(
      "span",
      { class: "avatar", "data-channel": customer.channel, "aria-hidden": "true" },
      initials(customer.name),
      element("span", { class: "badge" }, icon(customer.channel)),
    ),
    element(
      "span",
      { class: "person-text" },
      element(
        "span",
        {},
        element("span", { class: "name" }, customer.name),
        last && element("span", { class: "time" }, clock(last.at)),
      ),
      element(
        "span",
        {},
        element("span", { class: "preview" }, preview(customer)),
        unread && element("span", { class: "unread", role: "img", "aria-label": "New reply" }),
      ),
    ),
  );
}

function preview({ channel, last }) {
  if (!last) {
    return `${CHANNELS[channel]}, nothing written yet`;
  }
  return last.text || last.kind.replace("_", " ");
}

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
}
