import { readFileSync } from 'node:fs';
import { Archive } from './archive.js';
import { Drop } from './drop.js';
import { Http } from './http.js';

const token = () => readFileSync(process.env.TOKEN_FILE!, 'utf8').trim();
const drop = new Drop(new Http(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`, token), '/Shared/Scans');
const archive = new Archive(new Http('http://scanner.local/api', token));

console.log(await archive.list());
console.log(await drop.list());
