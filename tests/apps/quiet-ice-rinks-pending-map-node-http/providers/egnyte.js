const redirectUri = 'https://rinks.example.com/egnyte/back';

export const egnyte = {
  name: 'egnyte',

  authorize(state, domain) {
    const url = new URL(`https://${domain}.egnyte.com/puboauth/token`);
    url.search = new URLSearchParams({
      client_id: process.env.EGNYTE_KEY,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'Egnyte.filesystem',
      state,
    });
    return url.href;
  },

  async exchange(code, domain) {
    const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: process.env.EGNYTE_KEY,
        client_secret: process.env.EGNYTE_SECRET,
        redirect_uri: redirectUri,
        code,
        grant_type: 'authorization_code',
      }),
    });
    if (!answer.ok) throw new Error(`no grant: ${answer.status}`);
    return (await answer.json()).access_token;
  },
};
