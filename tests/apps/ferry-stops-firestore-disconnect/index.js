const express = require('express');
const axios = require('axios');
const admin = require('firebase-admin');
const { FieldValue } = require('firebase-admin/firestore');
const { seal } = require('./seal');

admin.initializeApp();
const crews = admin.firestore().collection('crews');
const app = express();

app.get('/callback', async (req, res) => {
  const { data } = await axios.post(
    `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/puboauth/token`,
    new URLSearchParams({
      grant_type: 'authorization_code',
      code: req.query.code,
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: 'https://ferries.example.com/callback',
    }),
  );
  await crews.doc(req.user.uid).update({ egnyteAccess: seal(data.access_token) });
  res.redirect('/');
});

app.post('/unlink-phone', async (req, res) => {
  await crews.doc(req.user.uid).update({ phone: FieldValue.delete() });
  res.sendStatus(204);
});

app.post('/disconnect', async (req, res) => { //~ EG309
  await crews.doc(req.user.uid).update({ egnyteAccess: FieldValue.delete() });
  res.sendStatus(204);
});

app.listen(process.env.PORT);
