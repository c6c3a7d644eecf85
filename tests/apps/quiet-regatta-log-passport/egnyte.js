class SignInAgain extends Error {}

async function get({ host, token }, path) {
  for (;;) {
    const answer = await fetch(`${host}/pubapi${path}`, { headers: { Authorization: `Bearer ${token}` } });
    if (answer.status === 401) throw new SignInAgain();
    const wait = answer.headers.get("Retry-After");
    if (!wait) return answer.json();
    await new Promise((done) => setTimeout(done, Number(wait) * 1000));
  }
}

module.exports = { SignInAgain, get };
