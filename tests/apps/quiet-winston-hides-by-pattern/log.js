import winston from 'winston';

const hide = winston.format((info) => {
  for (const key of Object.keys(info)) if (/token|secret|authorization/i.test(key)) info[key] = '[hidden]';
  return info;
});

export const log = winston.createLogger({
  format: winston.format.combine(hide(), winston.format.json()),
  transports: [new winston.transports.Console()],
});
