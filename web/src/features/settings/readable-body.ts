/** What a provider sent, laid out for people: JSON in lines, a form's fields one below another. */
export function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return isForm(body) ? fieldsOf(body) : body;
  }
}

function isForm(body: string): boolean {
  return /^[\w.[\]%+-]+=[^\s]*$/.test(body);
}

function fieldsOf(body: string): string {
  return [...new URLSearchParams(body)].map(([name, value]) => `${name}: ${value}`).join('\n');
}
