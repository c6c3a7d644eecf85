import axios from 'axios';

const origin = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;
const credentials = {
  grant_type: 'password',
  client_id: process.env.EGNYTE_KEY!,
  username: process.env.EGNYTE_USER!,
  password: process.env.EGNYTE_PASSWORD!,
  scope: 'Egnyte.filesystem Egnyte.link Egnyte.user',
};

let current: { token: string; until: number } | undefined;

async function signIn(): Promise<string> {
  const { data } = await axios.post(`${origin}/puboauth/token`, new URLSearchParams(credentials));
  current = { token: data.access_token, until: Date.now() + data.expires_in * 1000 };
  return current.token;
}

export const links = axios.create({ baseURL: `${origin}/pubapi/v1` });
links.interceptors.request.use(async (config) => {
  const token = current && current.until > Date.now() ? current.token : await signIn();
  config.headers.Authorization = `Bearer ${token}`;
  return config;
});
export const recent = () => links.get('/links'); //~ GET /pubapi/v1/links

class Session {
  private token?: string;
  readonly client = axios.create({ baseURL: `${origin}/pubapi/v2` });

  constructor() {
    this.client.interceptors.request.use(async (config) => {
      this.token ??= (await axios.post(`${origin}/puboauth/token`, new URLSearchParams(credentials))).data.access_token;
      config.headers.Authorization = `Bearer ${this.token}`;
      return config;
    });
  }
}

const session = new Session();
export const people = () => session.client.get('/users'); //~ GET /pubapi/v2/users
