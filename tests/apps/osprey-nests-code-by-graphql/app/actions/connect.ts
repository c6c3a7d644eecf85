'use server';

import { generateClient } from 'aws-amplify/data';

const client = generateClient();

export async function connectEgnyte(code: string, redirectUri: string) {
  return client.mutations.connectEgnyte({ code, redirectUri });
}
