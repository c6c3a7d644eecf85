import { five, four, one, six, three, two } from './format.js';

await Promise.all([one('a'), two('b'), three('c'), four('d'), five('e'), six()]);
