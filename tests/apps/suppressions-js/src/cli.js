import { listAlbums, listShares, makeAlbum, purge, whoAmI } from './egnyte.js';

const [command, argument] = process.argv.slice(2);
const commands = { albums: listAlbums, shares: listShares, make: makeAlbum, purge, whoami: whoAmI };
console.log(await commands[command](argument));
