#!/usr/bin/env node
const { program } = require('commander');
const { connect } = require('../lib/session');
const { backUp } = require('../lib/backup');

program
  .argument('<domain>')
  .argument('<folder>')
  .action(async (domain, folder) => {
    try {
      const egnyte = await connect(domain, process.env.COLDCELLAR_USER, process.env.COLDCELLAR_PASSWORD);
      const link = await backUp(egnyte, folder, '/var/backups/coldcellar');
      console.log('done, index at %s', link);
    } catch (error) {
      if (error.statusCode === 401) {
        console.error('Egnyte no longer accepts this sign-in: run coldcellar login again');
        process.exit(3);
      }
      throw error;
    }
  });

program.parseAsync();
