const ask = window.fetch.bind(window);
const noise = console.warn.bind(console, 'outbox');

// Some browsers hand the page's own function out wrapped.
let plain = window.fetch;
if (window.unwrapped) plain = Unwrapper(window.unwrapped.fetch);

export async function who(company, bearer) {
  const answer = await plain(`https://${company}.egnyte.com/pubapi/v1/userinfo`, { headers: { Authorization: `Bearer ${bearer}` } }); //~ GET /pubapi/v1/userinfo handles=specific
  if (answer.status === 401) noise('connect');
  return answer.ok ? answer.json() : null;
}

export async function shares(company, bearer) {
  const answer = await ask(`https://${company}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${bearer}` } }); //~ GET /pubapi/v1/links handles=generic
  if (!answer.ok) throw new Error(`refused: ${answer.status}`); //~ EG402
  return answer.json();
}

export async function drop(company, bearer, path) {
  const answer = await ask(`https://${company}.egnyte.com/pubapi/v1/fs${path}`, { method: 'DELETE', headers: { Authorization: `Bearer ${bearer}` } }); //~ DELETE /pubapi/v1/fs/{path} handles=specific
  if (answer.status === 401) noise('https://connect.example/pubapi');
  return answer.status;
}
