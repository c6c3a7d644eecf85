#!/usr/bin/env node
import { program } from 'commander';
import { Fault } from './faults.js';
import { Scores } from './scores.js';

program
  .argument('<composer>')
  .requiredOption('--domain <name>')
  .action(async (composer: string, { domain }: { domain: string }) => {
    try {
      const names = await new Scores(domain, process.env.EGNYTE_TOKEN!).of(composer);
      console.log(names.join('\n'));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      console.error(error.message, error.wait ? `(again in ${error.wait} s)` : '');
      process.exitCode = error.signInAgain ? 2 : 1;
    }
  });

await program.parseAsync();
