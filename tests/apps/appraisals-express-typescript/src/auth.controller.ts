import { randomBytes } from 'crypto';
import { NextFunction, Request, Response, Router } from 'express';
import { EgnyteAuthService } from './egnyte-auth.service';

interface CallbackQuery {
  code: string;
  state: string;
}

interface CheckedQuery extends Partial<CallbackQuery> {
  error?: string;
}

const service = new EgnyteAuthService();
export const authRouter = Router();

authRouter.get('/egnyte', (req: Request, res: Response) => {
  const state = randomBytes(16).toString('hex');
  const domain = req.query.domain as string;
  (req.session as any).egnyte = { state, domain };
  res.redirect(service.getAuthorizeUrl(domain, state));
});

authRouter.get('/egnyte/callback', async (req: Request, res: Response, next: NextFunction) => {
  try {
    const { code } = req.query as unknown as CallbackQuery; //~ EG206; EG210
    await service.exchangeCode((req.session as any).egnyte.domain, code);
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});

authRouter.get('/egnyte/callback/v2', async (req: Request, res: Response, next: NextFunction) => {
  try {
    const { code, state, error } = req.query as CheckedQuery;
    const { state: expected, domain } = (req.session as any).egnyte;
    if (error) {
      return res.status(403).send('Egnyte access was declined');
    }
    if (!state || state !== expected) {
      return res.status(400).send('Invalid state');
    }
    await service.exchangeCode(domain, code as string);
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});
