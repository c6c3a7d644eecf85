import { assigned, links, list, note, relative, users } from './options.js';

await links();
await users();
await note('/Shared', 'hello');
await list();
await list({ path: 'Private' });
await assigned(4);
await relative('Shared/a.pdf');
