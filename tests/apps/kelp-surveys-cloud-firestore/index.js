import { Firestore } from '@google-cloud/firestore';
import { http } from '@google-cloud/functions-framework';

const db = new Firestore();

http('renew', async (req, res) => {
  const user = await db.collection('users').doc(req.body.user).get();
  const { refresh_token } = user.data();
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token,
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
    }),
  });
  if (!answer.ok) {
    res.status(502).send('Egnyte gave no token');
    return;
  }
  const renewed = await answer.json();
  const updated = { access_token: renewed.access_token, at: new Date().toISOString() };
  await db.collection('users').doc(req.body.user).set(updated, { merge: true }); //~ EG303
  res.sendStatus(204);
});
