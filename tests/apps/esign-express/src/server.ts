import cookieSession from 'cookie-session';
import { randomBytes } from 'crypto';
import express from 'express';
import { exchangeCode } from './oauth';
import { downloadContract, storeSigned, tellOwner } from './egnyte';
import { tokens } from './tokens';

const app = express();
app.use(express.json());
app.use(cookieSession({ name: 'quillstroke', keys: [process.env.SESSION_KEY as string], httpOnly: true }));

app.get('/connect/:domain', (req, res) => {
  const { domain } = req.params;
  const state = randomBytes(16).toString('hex');
  req.session!.state = state;
  const redirect = encodeURIComponent(`${process.env.PUBLIC_URL}/connected/${domain}`);
  res.redirect(`https://${domain}.egnyte.com/puboauth/token?client_id=${process.env.EGNYTE_CLIENT_ID}&redirect_uri=${redirect}&response_type=code&state=${state}`); //~ EG103
});

app.get('/connected/:domain', async (req, res) => {
  if (req.query.error || req.query.state !== req.session!.state) {
    return res.status(400).send('not connected');
  }
  const token = await exchangeCode(req.params.domain, String(req.query.code));
  await tokens.put(req.params.domain, token);
  res.send('connected');
});

app.post('/envelopes', async (req, res) => {
  const { domain, contract, owner } = req.body;
  const token = await tokens.get(domain);
  const pdf = await downloadContract(domain, token, contract);
  const signed = await sign(pdf, req.body.signers);
  await storeSigned(domain, token, contract.replace(/\.pdf$/, '.signed.pdf'), signed);
  await tellOwner(domain, token, contract, `signed by ${req.body.signers.length} people, dear ${owner}`);
  res.json({ status: 'signed' });
});

async function sign(pdf: Buffer, signers: string[]): Promise<Buffer> {
  return Buffer.concat([pdf, Buffer.from(`\n% signed: ${signers.join(', ')}\n`)]);
}

app.listen(Number(process.env.PORT ?? 3000));
