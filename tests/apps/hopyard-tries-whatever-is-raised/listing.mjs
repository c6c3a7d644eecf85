import pRetry, { AbortError } from "p-retry";

async function listing(path) {
  const answer = await fetch(`https://${process.argv[2]}.egnyte.com${path}`, { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } });
  if (answer.status === 401 || answer.status === 429) throw new Error("try again"); //~ EG404
  if (!answer.ok) throw new AbortError(answer.statusText);
  return answer.json();
}

async function links() {
  const answer = await fetch(`https://${process.argv[2]}.egnyte.com/pubapi/v1/links`, { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } }); //~ GET /pubapi/v1/links
  if (answer.status === 401) throw new AbortError("connect the hopyard again");
  if (answer.status === 429 || !answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

async function told() {
  const answer = await fetch(`https://${process.argv[2]}.egnyte.com/pubapi/v1/userinfo`, { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } }); //~ GET /pubapi/v1/userinfo
  if (answer.status === 401) throw new Error("connect the hopyard again");
  if (answer.status === 429) throw new Error("busy");
  return answer.json();
}

console.log(await pRetry(() => listing("/pubapi/v1/fs/Shared"), { retries: 4 })); //~ GET /pubapi/v1/fs/{path}
console.log(await pRetry(links, { retries: 4 }));
console.log(await pRetry(told, { retries: 4, shouldRetry: (error) => !error.message.startsWith("connect") }));
