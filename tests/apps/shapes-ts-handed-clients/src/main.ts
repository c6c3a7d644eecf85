import { createContainer, asClass, asValue } from 'awilix';
import { audit, bookmarks, Directory, makeSharing, notes } from './services';
import { Wire } from './wire';

const container = createContainer();
const wire = new Wire(process.env.EGNYTE_SITE!, process.env.EGNYTE_TOKEN!);
container.register({ wire: asValue(wire), pageSize: asValue(100), directory: asClass(Directory).singleton() });

const directory = container.resolve('directory');
console.log(await directory.groups(), await directory.people(1));
console.log(await bookmarks(wire), await makeSharing({ wire }).share('/Shared/Cranes'));
console.log(await audit({ wire }, '2026-01-01'), await notes({ egnyte: { wire } }));
