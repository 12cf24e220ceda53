import * as api from "./api.js";
import { element } from "./element.js";
import { CHANNELS } from "./people.js";

const dialog = document.getElementById("newcomer");
const form = document.getElementById("newcomer-form");
let whenAdded = () => {};
let lines = [];

/** Asks for a name and a line, and calls back with the customer made. */
export async function openNewcomer(then) {
  whenAdded = then;
  lines = await api.lines();
  form.elements.line.replaceChildren(
    ...lines.map((line, place) => element("option", { value: place }, describe(line))),
  );
  form.reset();
  dialog.showModal();
}

function describe({ channel, business, number }) {
  const where = channel === "messenger" ? business : `${business}, ${number}`;
  return `${CHANNELS[channel]}: ${where}`;
}

async function add() {
  const line = lines[Number(form.elements.line.value)];
  const name = form.elements.name.value.trim();
  whenAdded(await api.add(line, newId(line.channel), name));
}

/** A page-scoped id, or a number of the range that is kept for stories. */
function newId(channel) {
  const random = crypto.getRandomValues(new Uint32Array(2));
  const digits = String(random[0]).padStart(10, "0") + String(random[1]).padStart(10, "0");
  return channel === "messenger" ? `7${digits.slice(0, 15)}` : `+48555${digits.slice(4, 10)}`;
}

form.addEventListener("submit", add);
document.getElementById("newcomer-cancel").addEventListener("click", () => dialog.close());
