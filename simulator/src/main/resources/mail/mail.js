import { clock, element } from "/phone/element.js";
import { useTheme } from "/phone/theme.js";

const LOOK_EVERY_MS = 1000;
// Links of a mail open beside this page.
const BESIDE = '<base target="_blank">';

const at = (id) => document.getElementById(id);
let chosen = null;
let shown = [];
let drawn = null;

async function look() {
  try {
    const { items } = await (await fetch("/control/mail")).json();
    draw(items);
  } finally {
    setTimeout(look, LOOK_EVERY_MS);
  }
}

function draw(mails) {
  shown = mails;
  const state = `${chosen} ${mails.map((mail) => mail.number)}`;
  if (state !== drawn) {
    drawn = state;
    at("mails").replaceChildren(...mails.map((mail) => element("li", {}, row(mail))));
    at("nothing").hidden = mails.length > 0;
  }
}

function row(mail) {
  const { number, subject, to, at: time } = mail;
  return element(
    "button",
    {
      class: "person letter",
      type: "button",
      "aria-current": number === chosen && "true",
      onclick: () => open(number),
    },
    element(
      "span",
      { class: "person-text" },
      element(
        "span",
        {},
        element("span", { class: "name" }, subject),
        element("span", { class: "time" }, clock(time)),
      ),
      element("span", {}, element("span", { class: "preview" }, to)),
    ),
  );
}

async function open(number) {
  chosen = number;
  const mail = await (await fetch(`/control/mail/${number}`)).json();
  if (number !== chosen) {
    return;
  }
  at("subject").textContent = mail.subject;
  at("to").textContent = `To ${mail.to}, ${new Date(mail.at).toLocaleString()}`;
  at("html").srcdoc = BESIDE + mail.html;
  at("text").textContent = mail.text;
  at("headers").replaceChildren(
    ...mail.headers.flatMap(({ name, value }) => [
      element("dt", {}, name),
      element("dd", {}, value),
    ]),
  );
  at("mail").hidden = false;
  at("nothing-open").hidden = true;
  at("page").dataset.view = "mail";
  draw(shown);
}

at("back").addEventListener("click", () => {
  chosen = null;
  at("page").dataset.view = "list";
});
useTheme(at("theme"));
look();
