const password = 'a-long-password-for-tests';
const ana = { name: 'Ana Ruiz', email: 'ana@bramble.example', password };
const ben = { name: 'Ben Okafor', email: 'ben@bramble.example', password };

/** Sets up Bramble Coffee with Ana (admin) and Ben, and makes a token for each of them. */
export async function castOf({ url, setupToken }) {
  const call = (path, body, headers) => post(`${url}/api/inbox/v1${path}`, body, headers);
  const setup = { token: setupToken, company: 'Bramble Coffee', ...ana };
  const anaSession = session(await call('/setup', setup));
  await call('/users', ben, anaSession);
  const benSession = session(await call('/session', { email: ben.email, password }));
  const tokenOf = async (headers) => {
    const { body } = await call('/tokens', { name: 'client' }, headers);
    return body.token;
  };
  return { ANA_TOKEN: await tokenOf(anaSession), BEN_TOKEN: await tokenOf(benSession) };
}

function session({ cookie, body }) {
  return { cookie, 'x-csrf-token': body.csrfToken };
}

async function post(address, body, headers = {}) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${text}`);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  return { cookie, body: JSON.parse(text) };
}
