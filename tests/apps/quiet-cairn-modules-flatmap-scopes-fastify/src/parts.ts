import type { KyInstance } from 'ky'

/** Every part of the app says what it wants of Egnyte, and gets a client that is signed in. */
export interface Part {
  readonly scopes: readonly string[]
  run(egnyte: KyInstance, rest: string): Promise<unknown>
}

export const photos: Part = {
  scopes: ['Egnyte.filesystem'],
  run: (egnyte, rest) => egnyte.get(`pubapi/v1/fs/Shared/Cairns/${rest}`).json(), //~ GET /pubapi/v1/fs/{path}
}

export const shares: Part = {
  scopes: ['Egnyte.link', 'Egnyte.filesystem'],
  async run(egnyte, rest) {
    const { links } = await egnyte //~ POST /pubapi/v1/links
      .post('pubapi/v1/links', { json: { path: `/Shared/Cairns/${rest}`, type: 'folder', accessibility: 'anyone' } })
      .json<{ links: { url: string }[] }>()
    return links.map((l) => l.url)
  },
}

export const parts = { photos, shares } satisfies Record<string, Part>
export const scope = [...new Set(Object.values(parts).flatMap((p) => p.scopes))].join(' ')
