import { bookmark, download, remove, report, save } from './branches.js';

const [kind, argument] = process.argv.slice(2);
await remove(argument, kind === 'link');
await save({ id: argument });
await report(kind);
await download({ path: argument });
await bookmark(argument);
