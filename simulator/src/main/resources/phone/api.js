/** The control calls that this page makes. */

export async function customers() {
  return (await call("GET", "/control/customers")).items;
}

export async function lines() {
  const { pages, twilio } = await call("GET", "/control/accounts");
  return [
    ...pages.map((page) => ({
      channel: "messenger",
      account: page.pageId,
      number: page.pageId,
      business: page.name,
    })),
    ...twilio.flatMap((account) =>
      account.numbers.map((number) => ({
        channel: number.kind,
        account: account.accountSid,
        number: number.number,
        business: account.name,
      })),
    ),
  ];
}

export async function thread(customer) {
  const query = new URLSearchParams({
    channel: customer.channel,
    account: customer.account,
    number: customer.number,
    id: customer.id,
  });
  return (await call("GET", `/control/customers/thread?${query}`)).thread;
}

export function add(line, id, name) {
  const { channel, account, number } = line;
  return call("POST", "/control/customers", { channel, account, number, id, name });
}

/** What the customer does: `what` has kind, text and payload. */
export function write(customer, what) {
  const { channel, account, number, id, name } = customer;
  return call("POST", "/control/customers/write", {
    channel,
    account,
    number,
    from: id,
    name,
    ...what,
  });
}

export function open({ channel, account, number, id }) {
  return call("POST", "/control/customers/open", { channel, account, number, id });
}

/** Calls back with a customer whenever that customer's thread has changed. */
export function follow(onChange, onReconnect) {
  const events = new EventSource("/control/events");
  events.addEventListener("changed", (event) => onChange(JSON.parse(event.data)));
  events.addEventListener("open", onReconnect);
}

async function call(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.error);
  }
  return answer;
}
