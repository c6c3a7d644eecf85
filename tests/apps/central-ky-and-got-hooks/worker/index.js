import { client } from './egnyte.js';

const { body: cursor } = await client.get('v2/events/cursor'); //~ GET /pubapi/v2/events/cursor handles=specific
setInterval(async () => {
  const { body } = await client.get('v2/events', { searchParams: { id: cursor.latest_event_id, count: 50 } }); //~ GET /pubapi/v2/events handles=specific
  console.log(`${body.count} events`);
}, 60_000);
