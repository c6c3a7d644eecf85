import wretch from 'wretch';

const egnyte = wretch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`).auth(`Bearer ${process.env.EGNYTE_TOKEN}`);

console.log(await egnyte.get('/links').unauthorized(() => process.exit(2)).json()); //~ GET /pubapi/v1/links handles=specific
console.log(await egnyte.get('/notes').catcher(401, () => process.exit(2)).json()); //~ GET /pubapi/v1/notes handles=specific
console.log(await egnyte.get('/bookmarks').notFound(() => null).json()); //~ GET /pubapi/v1/bookmarks handles=generic; EG402
