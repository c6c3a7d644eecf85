import { program } from 'commander';
import { links } from './egnyte.js';

program.option('--token <token>', 'Egnyte token', process.env.EGNYTE_TOKEN);

program.command('links').action(async () => {
  const { ids } = await links(program.opts().token);
  console.log(ids.length);
});

program.parseAsync().catch((error) => {
  if (error.status === 401) {
    console.error('Signed out of Egnyte: run `boxes login`');
    process.exit(2);
  }
  console.error(error.message);
  process.exit(1);
});
