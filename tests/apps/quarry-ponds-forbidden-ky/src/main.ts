import { explain, people, ponds, rain } from './lib/ponds';

Promise.all([rain(), ponds(), people()]).then(([...all]) => console.table(all)).catch(explain);
