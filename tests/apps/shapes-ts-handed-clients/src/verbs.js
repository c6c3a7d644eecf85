const axios = require('axios');

const VERBS = ['get', 'post', 'delete'];

class Hub {
  constructor(site, token) {
    const client = axios.create({ baseURL: `https://${site}.egnyte.com/pubapi`, headers: { Authorization: `Bearer ${token}` } });
    let made = 0;
    for (const verb of VERBS) {
      this[verb] = (path, ...rest) => client[verb](path, ...rest).then((answer) => answer.data);
      made += 1;
    }
    this.made = made;
  }
}

module.exports = async function tour(site, token) {
  const hub = new Hub(site, token);
  console.log(hub.made, await hub.get('/v1/events/cursor')); //~ GET /pubapi/v1/events/cursor
  await hub.post('/v1/webhooks', { url: 'https://cranes.example.net/hook' }); //~ POST /pubapi/v1/webhooks
  await hub.delete('/v1/notes/17'); //~ DELETE /pubapi/v1/notes/{note_id}
};
