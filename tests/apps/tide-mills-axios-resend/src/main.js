const { Mill } = require('./http');

const mill = new Mill(process.env.EGNYTE_DOMAIN, process.env.EGNYTE_TOKEN);
process.on('egnyte:signed-out', () => console.error('Connect the mill to Egnyte again'));
Promise.all([mill.flumes(), mill.links()]).then(([flumes, links]) => console.log(flumes.data, links.data), () => process.exit(1));
