import winston from 'winston';

const redact = winston.format((info) => {
  for (const key of ['authorization', 'token', 'access_token']) if (key in info) info[key] = '[redacted]';
  return info;
});

export const logger = winston.createLogger({ format: winston.format.combine(redact(), winston.format.json()), transports: [new winston.transports.Console()] });
