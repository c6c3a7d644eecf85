import { vi } from 'vitest';
vi.stubGlobal('fetch', vi.fn(async () => new Response('{}')));
