import pino from 'pino';

export const log = pino({ level: 'info', redact: { paths: ['token', 'grant.access_token'], censor: '*' } });
export const raw = pino({ level: 'debug' });
