import { commands } from './commands';

for (const command of commands) await command.run(process.argv[2]);
