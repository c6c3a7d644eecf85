const root = 'https://clips.egnyte.com/pubapi/v1'; //~ EG501

async function send(options) {
  const answer = await fetch(options.url, { method: options.method, headers: { Authorization: `Bearer ${options.token}` } });
  // Whoever asked is told what was asked, too.
  if (answer.ok) options.success.call(this, answer, { url: options.url, method: options.method });
  else options.failure.apply(this, [answer.status, { url: options.url }]);
}

export function clips(token, found, lost) {
  send({ url: `${root}/fs/Shared/Clips`, method: 'GET', token, success: (answer) => found.call(null, answer), failure: (status) => lost(status === 401 ? 'connect' : 'later') }); //~ GET /pubapi/v1/fs/{path} handles=specific
}

export function shares(token, page) {
  send({ url: `${root}/links`, method: 'GET', token, success: page.success, failure: (status) => (status === 401 ? page.connect() : page.failure.call(page, { url: `${root}/links`, method: 'GET' })) }); //~ GET /pubapi/v1/links handles=specific
}
