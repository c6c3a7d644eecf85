import { Command } from 'commander'
import { readings, SignInAgain } from './egnyte.js'

await new Command('rain')
  .requiredOption('--host <host>', 'your Egnyte, for example acme.egnyte.com')
  .action(async ({ host }) => {
    try {
      for (const { name } of await readings(host, process.env.RAIN_EGNYTE_TOKEN)) console.log(name)
    } catch (e) {
      if (!(e instanceof SignInAgain)) throw e
      console.error(`Sign in to ${host} again: rain login`)
      process.exitCode = 2
    }
  })
  .parseAsync()
