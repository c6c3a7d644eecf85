import { scryptSync, timingSafeEqual } from 'node:crypto';

type Person = { id: string; name: string; email: string; salt: string; hash: string };

const people: Person[] = JSON.parse(process.env.PEOPLE ?? '[]');

export async function checkPassword(email: string, password: string): Promise<Person | undefined> {
  const person = people.find((p) => p.email === email);
  if (!person) return undefined;
  const hash = scryptSync(password, person.salt, 64);
  return timingSafeEqual(hash, Buffer.from(person.hash, 'hex')) ? person : undefined;
}
