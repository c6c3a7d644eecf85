/** A record's own scope has nothing to do with OAuth. */
export const retention = { scope: 'Egnyte.minutes', years: 10 };

async function call(domain, token, path, options) {
  const answer = await fetch(`https://${domain}.egnyte.com${path}`, {
    ...options,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  });
  return answer.status === 401 ? 'sign-in' : answer.json(); //~ EG403
}

export const minutes = (domain, token) => call(domain, token, '/pubapi/v1/search?query=minutes'); //~ GET /pubapi/v1/search handles=specific

export const publish = (domain, token, path) =>
  call(domain, token, '/pubapi/v1/links', { method: 'POST', body: JSON.stringify({ path, type: 'file' }) }); //~ POST /pubapi/v1/links handles=specific
