import winston from "winston";

const COVERED = new Set(["token", "access_token", "client_secret", "authorization", "code"]);

const cover = winston.format((info) => {
  for (const key of Object.keys(info)) if (COVERED.has(key.toLowerCase())) info[key] = "***";
  return info;
});

export const log = winston.createLogger({
  format: winston.format.combine(cover(), winston.format.json()),
  transports: [new winston.transports.Console()],
});
