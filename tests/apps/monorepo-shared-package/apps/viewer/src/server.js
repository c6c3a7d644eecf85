import { BlueprintDrive } from '@blueprint/drive';
import { SignedOut } from '@blueprint/drive/errors';
import express from 'express';
import { randomUUID } from 'node:crypto';

const app = express();

app.get('/connect/:domain', (req, res) => {
  res.redirect(`https://${req.params.domain}.egnyte.com/puboauth/token?response_type=code&client_id=viewer&redirect_uri=https://viewer.blueprint.example/back&scope=Egnyte.filesystem&state=${randomUUID()}`);
});

app.get('/sheets/:domain/:project', async (req, res) => {
  const drive = new BlueprintDrive(req.params.domain, req.get('x-egnyte-token'));
  try {
    res.json({ sheets: await drive.sheets(req.params.project), shared: await drive.shared() });
  } catch (error) {
    if (error instanceof SignedOut) return res.redirect(`/connect/${req.params.domain}`);
    throw error;
  }
});

app.listen(3000);
