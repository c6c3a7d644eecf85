import { describe, expect, it, vi } from 'vitest';
import { EgnyteClient } from './EgnyteClient';

describe('EgnyteClient', () => {
  it('asks for the bookmarks of the user', async () => {
    vi.stubGlobal('fetch', vi.fn(async () => new Response('{}')));
    await fetch('https://acme.egnyte.com/pubapi/v1/bookmarks');
    await new EgnyteClient('acme', 'test-token').listFolder('/Shared');
    localStorage.setItem('egnyte_token', 'test-token');
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
