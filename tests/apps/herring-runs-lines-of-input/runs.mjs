import readline from "node:readline";

const base = `https://${process.argv[2]}.egnyte.com`;

async function token() {
  const body = new URLSearchParams({
    client_id: process.env.EGNYTE_KEY,
    client_secret: process.env.EGNYTE_SECRET,
    username: process.env.EGNYTE_USER,
    password: process.env.EGNYTE_PASSWORD,
    grant_type: "password",
    scope: "Egnyte.filesystem",
  });
  const answer = await fetch(`${base}/puboauth/token`, { method: "POST", body });
  return (await answer.json()).access_token;
}

async function list(path) {
  const answer = await fetch(`${base}/pubapi/v1/fs/${path}`, { headers: { Authorization: `Bearer ${await token()}` } }); //~ GET /pubapi/v1/fs/{path}; EG308
  if (answer.status === 401) throw new Error("sign in again");
  if (answer.status === 429) throw new Error("later");
  return answer.json();
}

const lines = readline.createInterface({ input: process.stdin });
lines.on("line", async (line) => console.log(await list(line)));
