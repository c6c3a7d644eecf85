import type { VercelRequest, VercelResponse } from '@vercel/node';

// Another page that may be told otherwise: no sign-in.
export default function handler(req: VercelRequest, res: VercelResponse) {
  res.redirect(`${process.env.HELP_URL || 'https://helpdesk.egnyte.com/hc'}?${new URLSearchParams({ query: 'tolls' })}`);
}
