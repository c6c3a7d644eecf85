import { FetchOptions, letters } from '@letters/platform-sdk';

const ROOT = `https://${letters.settings.company}.egnyte.com/pubapi/v1`;
const ADDRESSES = { SELF: `${ROOT}/userinfo`, LINKS: `${ROOT}/links?type=file` };

/** The platform's own client, of which nothing is written down here. */
export class Letters {
  private http = letters.createHttpClient();

  constructor(private readonly bearer: string) {}

  private ask = async (address: string, options: FetchOptions = {}) => {
    const response = await this.http.requestAsString(address, {
      ...options,
      headers: { Authorization: `Bearer ${this.bearer}`, ...(options.headers || {}) },
    });
    if (response.statusCode === 401) throw new Error('sign in again');
    if (response.statusCode === 429) throw new Error('later');
    return JSON.parse(response.body);
  };

  self = () => this.ask(ADDRESSES.SELF); //~ GET /pubapi/v1/userinfo handles=specific

  links = () => this.ask(ADDRESSES.LINKS); //~ GET /pubapi/v1/links handles=specific

  share = (path: string) => this.ask(ADDRESSES.LINKS, { method: 'POST', body: JSON.stringify({ path }) }); //~ POST /pubapi/v1/links handles=specific
}
