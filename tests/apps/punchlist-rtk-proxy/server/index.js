import express from 'express';

const app = express();
app.use(express.json());

const base = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;

/** Asks Egnyte with the caller's own token and hands back what it says. */
async function relay(req, res, path, init = {}) {
  const answer = await fetch(base + path, {
    ...init,
    headers: { authorization: req.get('authorization') ?? '', 'content-type': 'application/json' },
  });
  if (answer.status === 401) return res.status(401).json({ reconnect: true }); //~ EG403
  if (!answer.ok) return res.status(502).json({ error: `Egnyte: ${answer.status}` });
  return res.json(await answer.json());
}

app.get('/api/me', (req, res) => relay(req, res, '/v1/userinfo')); //~ GET /pubapi/v1/userinfo handles=specific

app.get('/api/sites/:site/photos', (req, res) => relay(req, res, `/v1/fs/Shared/Sites/${req.params.site}?list_content=true`)); //~ GET /pubapi/v1/fs/{path} handles=specific

app.post('/api/notes', (req, res) =>
  relay(req, res, '/v1/notes', { method: 'POST', body: JSON.stringify({ path: req.body.path, body: req.body.text }) }), //~ POST /pubapi/v1/notes handles=specific
);

app.use(express.static('../client/dist'));
app.listen(3000);
