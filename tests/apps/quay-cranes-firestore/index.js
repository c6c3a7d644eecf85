const { initializeApp } = require('firebase-admin/app');
const { getFirestore, FieldValue } = require('firebase-admin/firestore');
const { onRequest } = require('firebase-functions/v2/https');
const { defineSecret } = require('firebase-functions/params');
const { KeyManagementServiceClient } = require('@google-cloud/kms');

initializeApp();
const db = getFirestore();
const kms = new KeyManagementServiceClient();
const key = defineSecret('EGNYTE_KEY');
const secret = defineSecret('EGNYTE_SECRET');

exports.back = onRequest({ secrets: [key, secret] }, async (req, res) => {
  const visit = await db.collection('visits').doc(req.query.state).get();
  if (req.query.error || !visit.exists) {
    res.status(403).end();
    return;
  }
  const { domain, owner } = visit.data();
  const answer = await fetch(`https://${domain}.egnyte.com/puboauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: key.value(),
      client_secret: secret.value(),
      redirect_uri: 'https://cranes.example.com/back',
      code: req.query.code,
    }),
  });
  const { access_token: token, ...rest } = await answer.json();
  const [sealed] = await kms.encrypt({ name: process.env.KMS_KEY, plaintext: Buffer.from(token) });
  const batch = db.batch();
  batch.set(db.doc(`owners/${owner}`), { domain, sealed: sealed.ciphertext, kind: rest.token_type }, { merge: true });
  batch.set(db.doc(`owners/${owner}/private/egnyte`), { domain, token, at: FieldValue.serverTimestamp() }); //~ EG303
  await batch.commit();
  res.redirect('/cranes');
});
