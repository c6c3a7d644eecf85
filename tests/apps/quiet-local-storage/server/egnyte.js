const tokens = new Map();

export const egnyteSession = {
  async exchange(domain, code) {
    const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'keynote',
        client_secret: process.env.EGNYTE_CLIENT_SECRET,
        redirect_uri: 'https://keynote.example/connected',
        grant_type: 'authorization_code',
        code,
      }),
    });
    tokens.set(domain, (await answer.json()).access_token);
  },
  list(domain) {
    return fetch(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Decks`, { headers: { Authorization: `Bearer ${tokens.get(domain)}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific
  },
};
