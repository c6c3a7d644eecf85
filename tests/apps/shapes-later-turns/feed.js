const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/`;

async function follow(handle) {
  let path = 'v2/events/cursor';
  let cursor;
  while (true) {
    const answer = await fetch(root + path + (cursor ? `?id=${cursor}` : ''), { headers }); //~ GET /pubapi/v2/events/cursor; GET /pubapi/v2/events
    const body = await answer.json();
    cursor = body.latest_event_id;
    path = 'v2/events';
    await handle(body.events ?? []);
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }
}

async function names(ids) {
  const found = [];
  let first = true;
  for (const id of ids) {
    if (first) {
      await fetch(`${root}v1/userinfo`, { headers }); //~ GET /pubapi/v1/userinfo
      first = false;
      continue;
    }
    found.push(await fetch(`${root}v2/users/${id}`, { headers })); //~ GET /pubapi/v2/users/{user_id}
  }
  return found;
}

follow(async (events) => console.log((await names(events.map((event) => event.actor))).length));
