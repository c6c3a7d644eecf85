import { anything, bookmark, group, links, removeUser, users } from './verbs.js';

await links(process.argv[2]);
await anything();
await users();
await removeUser(4);
await group('g', null);
await bookmark('/Shared');
