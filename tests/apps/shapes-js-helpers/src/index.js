import { addFolder, drop, find, folder, link, links, tidy } from './same-file.js';
import { Group } from './layers/model.js';
import { note, removeNote } from './curried.js';

await Promise.all([folder('Shared'), addFolder('Shared/a'), drop('Shared/b'), links(), link('/Shared/c'), find('d'), tidy('Shared')]);
await Group.all('acme');
await Group.create('acme', 'Editors');
await new Group('acme', 'g1').load();
await note(1);
await removeNote(1);
