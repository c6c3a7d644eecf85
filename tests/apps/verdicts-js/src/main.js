import * as noticed from './noticed.js';
import { byHelper, equal, inactiveDeveloper, listed, secondArgument, SignedOut, typed } from './dealt-with.js';
import { groups, users } from './by-caller.js';

await noticed.ignored();
await noticed.onlyTheBody();
await noticed.ok();
await noticed.atLeast400();
await noticed.bodyInsteadOfStatus();
await noticed.transportOnly();
await noticed.uncaught();
await noticed.swallowed();
await noticed.doesNotThrow();
await noticed.gotWithoutErrors();
noticed.oldCallback(console.log);
try {
  console.log(await equal(), await listed(), await byHelper(), await inactiveDeveloper(), await secondArgument(), await typed());
} catch (error) {
  if (error instanceof SignedOut) process.exit(2);
}
console.log(await users(), await groups());
