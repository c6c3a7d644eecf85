export const meetup = {
  name: 'meetup',

  authorize(state) {
    const query = new URLSearchParams({
      client_id: process.env.MEETUP_KEY,
      redirect_uri: 'https://rinks.example.com/meetup/back',
      response_type: 'code',
      state,
    });
    return `https://meet.example/oauth2/authorize?${query}`;
  },

  async exchange(code) {
    const answer = await fetch('https://meet.example/oauth2/access', { method: 'POST', body: new URLSearchParams({ code }) });
    return (await answer.json()).access_token;
  },
};
