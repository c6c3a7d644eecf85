const { app } = require('@azure/functions');

async function signIn(refresh) {
  const answer = await fetch(`https://${process.env.CLINIC_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refresh, client_id: process.env.CLINIC_KEY, client_secret: process.env.CLINIC_SECRET }),
  });
  return (await answer.json()).access_token;
}

app.timer('nightly', {
  schedule: '0 0 3 * * *',
  handler: async (timer, context) => {
    const token = await signIn(process.env.CLINIC_REFRESH);
    context.log(`signed in with a token of ${token.length} letters`, timer.isPastDue);
    context.debug('signed in', token); //~ EG305
  },
});
