export const logger = {
  level: process.env.LOG_LEVEL ?? "info",
  redact: {
    paths: ["token", "*.access_token", "headers.authorization", "req.headers.authorization", "form.client_secret", "form.code"],
    censor: "[gone]",
  },
  serializers: {
    // The callback's address carries the code, so only the path is kept.
    req: (request) => ({ method: request.method, path: request.url.split("?")[0] }),
  },
};
