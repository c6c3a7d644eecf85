import got from 'got';

const hub = got.extend({
  prefixUrl: 'https://api.openconnectors.us2.ext.hanatrial.ondemand.com/elements/api-v2',
  headers: { Authorization: process.env.HUB_AUTHORIZATION },
  responseType: 'json',
});

export interface Museum {
  subdomain: string;
  code: string;
}

const oauth = {
  'oauth.callback.url': 'https://bones.example.com/connected',
  'oauth.api.key': process.env.EGNYTE_KEY,
  'oauth.api.secret': process.env.EGNYTE_SECRET,
};

export async function connect({ code, subdomain }: Museum): Promise<string> {
  const { token } = await hub
    .post('instances', {
      json: { element: { key: 'egnyte' }, providerData: { code }, configuration: { ...oauth, subdomain }, name: subdomain },
    })
    .json<{ token: string }>();
  return token;
}
