import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { readings } from './egnyte.js'

const server = setupServer(http.get('https://gauges.qa-egnyte.com/pubapi/v1/fs/Shared/Rain', () => HttpResponse.json({ files: [] })))

test('a sandbox is refused', async () => {
  server.listen()
  await expect(readings('gauges.qa-egnyte.com', 'k2m4')).rejects.toThrow('no Egnyte address')
})
