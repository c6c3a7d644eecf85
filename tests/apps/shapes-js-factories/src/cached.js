import { createClient } from './axios-factory.js';

const clients = new Map();

export function clientFor(domain, token) {
  if (!clients.has(domain)) {
    clients.set(domain, createClient(domain, token));
  }
  return clients.get(domain);
}
