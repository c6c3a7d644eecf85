import { createInterface } from 'node:readline/promises';

export async function askAgain(domain) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const token = await terminal.question(`Paste a new token for ${domain}: `);
  terminal.close();
  return token;
}
