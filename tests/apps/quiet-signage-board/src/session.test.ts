import { beforeEach, expect, it, vi } from 'vitest';
import { session } from './session';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
    clear: () => kept.clear(),
  });
});

it('clears what older versions kept', () => {
  localStorage.setItem('egnyte_token', 'u4tbsthm6cdzrgq3ssnxfzzk');
  session.begin('s-1');
  expect(localStorage.getItem('egnyte_token')).toBeNull();
});
