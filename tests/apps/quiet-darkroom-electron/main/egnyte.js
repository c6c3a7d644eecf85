export class SignInAgain extends Error {}

// egnyte-scopes: filesystem
export async function negatives(account, roll) {
  const answer = await fetch(`https://${account.domain}/pubapi/v1/fs/Shared/Negatives/${roll}`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${account.token}` },
  });
  if (answer.status === 401) throw new SignInAgain();
  if (answer.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, 1000 * answer.headers.get('Retry-After')));
    return negatives(account, roll);
  }
  return (await answer.json()).files;
}

export async function isUp() {
  // egnyte-lint: allow(unhandled-401, throttling-unhandled, hard-coded-domain, reason = "any answer at all means that Egnyte is up")
  await fetch('https://darkroom.egnyte.com/pubapi/v1/userinfo', { method: 'GET' }); //~ GET /pubapi/v1/userinfo handles=none
  return true;
}
