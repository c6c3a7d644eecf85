interface Flow {
  authorize: string
  response_type: 'code' | 'token'
  client_id: string
  scope: string
}

export const flows = {
  twitch: { authorize: 'https://id.twitch.tv/oauth2/authorize', response_type: 'token', client_id: 'k3x9twitchapp', scope: 'user:read:email' },
  egnyte: { authorize: 'https://{domain}.egnyte.com/puboauth/token', response_type: 'code', client_id: 'p4q8egnyteapp', scope: 'Egnyte.filesystem' },
} as const satisfies Record<string, Flow>

const back = 'https://dolls.example.com/extension/back'

/** Opens the vendor's page, and gives what comes back: Twitch answers in the fragment, Egnyte in the query. */
export async function authorize(name: keyof typeof flows, domain = '') {
  const { authorize, ...rest } = flows[name]
  const state = crypto.randomUUID()
  const url = `${authorize.replace('{domain}', domain)}?${new URLSearchParams({ ...rest, redirect_uri: back, state })}`
  const answer = new URL((await chrome.identity.launchWebAuthFlow({ url, interactive: true })) ?? back)
  const found = new URLSearchParams(rest.response_type === 'token' ? answer.hash.slice(1) : answer.search)
  if (found.get('error') || found.get('state') !== state) throw new Error(`${name} refused: ${found.get('error') ?? 'state'}`)
  return found
}
