const crypto = require('node:crypto');

const key = Buffer.from(process.env.COOKIE_KEY, 'hex');

exports.seal = (text) => {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
};

exports.open = (sealed) => {
  const raw = Buffer.from(sealed, 'base64url');
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, raw.subarray(0, 12));
  decipher.setAuthTag(raw.subarray(12, 28));
  return decipher.update(raw.subarray(28), undefined, 'utf8') + decipher.final('utf8');
};
