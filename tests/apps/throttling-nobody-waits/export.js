import { folder, groups, links } from './egnyte.js';

console.log(JSON.stringify({ root: await folder('/Shared'), links: await links(), groups: await groups() }));
