exports.keys = process.env.COOKIE_KEYS;

exports.httpclient = { request: { timeout: 5000 } };
