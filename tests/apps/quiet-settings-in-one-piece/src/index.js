import { readFile } from 'node:fs/promises';
import { Shelf } from './shelf.js';

const shelf = new Shelf();
shelf.setUp(JSON.parse(await readFile(process.argv[2], 'utf8')));
await shelf.file('sealed.pdf', await readFile(process.argv[3]));
