import { createClient } from './axios-factory.js';
import { clientFor } from './cached.js';
import { createApi } from './object-factory.js';

const [domain, token] = process.argv.slice(2);
const api = createApi(domain, token);
await api.links.list();
await api.links.create('/Shared/a.pdf');
await api.upload('Shared/a.pdf', 'text');
await createClient(domain, token).delete('/v1/fs/Shared/a.pdf'); //~ DELETE /pubapi/v1/fs/{path}
await clientFor(domain, token).get('/v2/groups'); //~ GET /pubapi/v2/groups
const v1 = createClient(domain, token);
v1.defaults.baseURL += '/v1';
await v1.get('bookmarks'); //~ GET /pubapi/v1/bookmarks
