import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Router, type ErrorRequestHandler } from 'express';
import { EgnyteSignInRequired, egnyteClient } from '../egnyte/client';
import { authorizeUrl, exchangeCode, revoke } from '../egnyte/oauth';
import { dropConnection, findConnection, saveConnection } from '../egnyte/vault';
import { logger } from '../logger';

export const egnyte = Router();

egnyte.get('/connect', (req, res) => {
  const domain = String(req.query.domain);
  if (!/^[a-z0-9-]+$/.test(domain)) return res.status(400).json({ error: 'bad domain' });
  const state = randomBytes(24).toString('hex');
  req.session.egnyte = { state, domain };
  res.redirect(authorizeUrl(domain, state));
});

egnyte.get('/callback', async (req, res, next) => {
  try {
    const pending = req.session.egnyte;
    delete req.session.egnyte;
    if (req.query.error) {
      logger.info('egnyte connection declined', { reason: req.query.error });
      return res.redirect('/settings?egnyte=declined');
    }
    const state = String(req.query.state ?? '');
    if (!pending || state.length !== pending.state.length || !timingSafeEqual(Buffer.from(state), Buffer.from(pending.state))) {
      return res.status(400).send('state mismatch');
    }
    const tokens = await exchangeCode(pending.domain, String(req.query.code));
    await saveConnection(req.user!.id, { domain: pending.domain, token: tokens.access_token });
    logger.info('egnyte connected', { user: req.user!.id, domain: pending.domain, type: tokens.token_type });
    res.redirect('/settings?egnyte=connected');
  } catch (error) {
    next(error);
  }
});

egnyte.get('/folder', async (req, res, next) => {
  try {
    const connection = await findConnection(req.user!.id);
    if (!connection) return res.status(409).json({ connected: false });
    const client = egnyteClient(req.user!.id, connection);
    const { data } = await client.get(`/v1/fs/${encodeURI(String(req.query.path))}`, { params: { list_content: true } }); //~ GET /pubapi/v1/fs/{path} handles=specific
    res.json({ path: data.path, files: data.files });
  } catch (error) {
    next(error);
  }
});

egnyte.post('/share', async (req, res, next) => {
  try {
    const connection = await findConnection(req.user!.id);
    if (!connection) return res.status(409).json({ connected: false });
    const { data } = await egnyteClient(req.user!.id, connection).post('/v1/links', { path: req.body.path, type: 'file', accessibility: 'domain' }); //~ POST /pubapi/v1/links handles=specific
    res.json({ url: data.links[0].url });
  } catch (error) {
    next(error);
  }
});

egnyte.get('/status', async (req, res) => {
  const connection = await findConnection(req.user!.id);
  res.json({ connected: Boolean(connection), domain: connection?.domain });
});

egnyte.post('/disconnect', async (req, res, next) => {
  try {
    const connection = await findConnection(req.user!.id);
    if (connection) await revoke(connection.domain, connection.token);
    await dropConnection(req.user!.id);
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});

export const egnyteErrors: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof EgnyteSignInRequired) return res.status(409).json({ connected: false, reconnect: `/api/egnyte/connect?domain=${error.domain}` });
  next(error);
};
