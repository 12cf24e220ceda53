import * as api from "./api.js";
import { element } from "./element.js";
import { openNewcomer } from "./newcomer.js";
import { CHANNELS, drawPeople, initials, keyOf } from "./people.js";
import { useTheme } from "./theme.js";
import { drawThread } from "./thread.js";

const EXTRAS = {
  messenger: ["image", "sticker", "audio", "file", "location", "postback"],
  whatsapp: ["image", "sticker", "audio", "file", "location", "contact"],
  sms: ["image"],
};
const NAMES = { image: "Picture", audio: "Voice", postback: "Button" };

const at = (id) => document.getElementById(id);
const known = new Map();
let chosen = null;
let businesses = new Map();

async function refresh() {
  const lines = await api.lines();
  businesses = new Map(lines.map((line) => [line.channel + line.account, line.business]));
  for (const customer of await api.customers()) {
    known.set(keyOf(customer), customer);
  }
  draw();
}

function draw() {
  const key = chosen && keyOf(chosen);
  drawPeople(at("customers"), [...known.values()], key, at("search").value, choose);
  at("nobody").hidden = known.size > 0;
}

async function choose(customer) {
  chosen = customer;
  at("page").dataset.view = "phone";
  at("phone").hidden = false;
  at("nothing-open").hidden = true;
  at("phone").dataset.channel = customer.channel;
  const business = businesses.get(customer.channel + customer.account) ?? customer.number;
  at("business").textContent = business;
  at("phone").querySelector(".avatar").textContent = initials(business);
  at("as").textContent = `${CHANNELS[customer.channel]}, written to as ${customer.name}`;
  at("extras").replaceChildren(...EXTRAS[customer.channel].map(extraButton));
  at("thread").replaceChildren();
  draw();
  await showThread();
  at("message").focus();
}

function extraButton(kind) {
  const name = NAMES[kind] ?? kind[0].toUpperCase() + kind.slice(1);
  return element("button", { class: "quiet", type: "button", onclick: () => send({ kind }) }, name);
}

async function showThread() {
  const shown = chosen;
  const bubbles = await api.thread(shown);
  if (shown === chosen) {
    drawThread(at("thread"), bubbles, shown.channel === "messenger" ? react : undefined);
    if (document.hasFocus() && bubbles.some((one) => one.author === "TEAM" && one.state !== "read")) {
      await api.open(shown);
    }
  }
}

function react(bubble, reaction, emoji, again) {
  const kind = again ? "unreact" : "reaction";
  send({ kind, payload: { mid: bubble.id, reaction, emoji } });
}

async function send(what) {
  at("problem").textContent = "";
  try {
    await api.write(chosen, what);
  } catch (refused) {
    at("problem").textContent = refused.message;
  }
}

function sendText(event) {
  event?.preventDefault();
  const text = at("message").value;
  if (text.trim()) {
    at("message").value = "";
    send({ text });
  }
}

function changed(customer) {
  known.set(keyOf(customer), customer);
  draw();
  if (chosen && keyOf(chosen) === keyOf(customer)) {
    showThread();
  }
}

at("composer").addEventListener("submit", sendText);
at("message").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    sendText(event);
  }
});
at("search").addEventListener("input", draw);
at("back").addEventListener("click", () => {
  at("page").dataset.view = "list";
  chosen = null;
  draw();
});
at("new-customer").addEventListener("click", () => openNewcomer(choose));
window.addEventListener("focus", () => chosen && showThread());
useTheme(at("theme"));
api.follow(changed, async () => {
  await refresh();
  if (chosen) {
    await showThread();
  }
});
