import fp from 'fastify-plugin';
import { request } from 'undici';

const headersFor = (token) => ({
  accept: 'application/json',
  authorization: token, //~ EG307
});

class EgnyteClient {
  constructor({ clientId, clientSecret, redirectUri }) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.redirectUri = redirectUri;
  }

  authorizeUrl(domain, state) {
    const query = new URLSearchParams({
      client_id: this.clientId,
      redirect_uri: this.redirectUri,
      response_type: 'code',
      scope: 'Egnyte.audit',
      state,
    });
    return `https://${domain}.egnyte.com/puboauth/token?${query}`;
  }

  async exchange(domain, code) {
    const { statusCode, body } = await request(`https://${domain}.egnyte.com/puboauth/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: this.clientId,
        client_secret: this.clientSecret,
        redirect_uri: this.redirectUri,
        grant_type: 'authorization_code',
        code,
      }).toString(),
    });
    if (statusCode !== 200) throw new Error(`token request failed: ${statusCode}`);
    const answer = await body.json();
    return answer.access_token;
  }

  async loginReport(domain, token, range) {
    const { statusCode, headers, body } = await request(`https://${domain}.egnyte.com/pubapi/v1/audit/logins`, { //~ POST /pubapi/v1/audit/logins handles=specific
      method: 'POST',
      headers: { ...headersFor(token), 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'json', date_start: range.from, date_end: range.to, events: ['logins'] }),
    });
    if (statusCode === 401) {
      throw Object.assign(new Error('signed out'), { statusCode: 401 });
    }
    if (statusCode === 429) {
      throw Object.assign(new Error('busy'), { statusCode: 503, retryAfter: headers['retry-after'] });
    }
    if (statusCode >= 400) throw new Error(`Egnyte answered ${statusCode}`);
    return body.json();
  }
}

export default fp(async (fastify, opts) => {
  fastify.decorate('egnyte', new EgnyteClient(opts));
});
