const { localStorage, getItem } = require('./context');

class SignedOut extends Error {}

async function egnyte(path, init = {}) {
  const { accessToken } = localStorage.getStore();
  const answer = await fetch(`https://${getItem('domain')}.egnyte.com${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${accessToken}` },
  });
  if (answer.status === 401) throw new SignedOut();
  if (answer.status === 429) {
    await new Promise((go) => setTimeout(go, 1000 * Number(answer.headers.get('retry-after') || 1)));
    return egnyte(path, init);
  }
  if (!answer.ok) throw new Error(`Egnyte answered ${answer.status}`);
  return answer.json();
}

exports.SignedOut = SignedOut;
exports.beds = () => egnyte('/pubapi/v1/fs/Shared/Beds'); //~ GET /pubapi/v1/fs/{path} handles=specific
