#!/usr/bin/env node
const { program } = require('commander');
const { children } = require('./services/folders');
const Sharing = require('./services/sharing');
const look = require('./config/unrelated');

program.name(look.title);
program.command('plans <folder>').action(async (folder) => console.table(await children(folder)));
program.command('share <path>').action(async (path) => console.log((await new Sharing().create(path)).status));
program.parseAsync();
