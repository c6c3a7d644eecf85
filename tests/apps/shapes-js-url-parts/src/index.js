const { Wire, bookmarks, cut, events, groups, shown } = require('./wire');

const token = process.env.EGNYTE_TOKEN;
shown(token);

async function main(link) {
  const wire = new Wire(token);
  await wire.links();
  await wire.forget(link);
  await wire.whole();
  await wire.elsewhere();
  groups(token, (response) => response.pipe(process.stdout));
  await Promise.all([bookmarks(token), events(token), cut(token)]);
}

main(process.argv[2]);
