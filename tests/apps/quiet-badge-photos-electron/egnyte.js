const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
let pending;

async function signIn() {
  const form = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    username: process.env.EGNYTE_USER,
    password: process.env.EGNYTE_PASSWORD,
    scope: "Egnyte.filesystem",
    grant_type: "password",
  });
  const answer = await fetch(`${base}/puboauth/token`, { method: "POST", body: form });
  return (await answer.json()).access_token;
}

exports.listPhotos = async () => {
  pending ??= signIn();
  const answer = await fetch(`${base}/pubapi/v1/fs/Shared/Badges`, { headers: { Authorization: `Bearer ${await pending}` } }); //~ GET /pubapi/v1/fs/{path}
  return answer.json();
};
