import { group, groups } from './builder';
import { content, list, notes } from './joined';
import { permissions, search, users } from './url-objects';

await search('plan');
await users();
await permissions('Shared');
await list('Shared', 'Plans');
await content('/Shared/plan.pdf');
await notes();
await groups('acme');
await group('acme', 'g1');
