const crypto = require('crypto');
const mongoose = require('mongoose');

const key = Buffer.from(process.env.FIELD_KEY || '', 'hex');

function seal(plain) {
  if (plain == null) return plain;
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function open(sealed) {
  if (sealed == null) return sealed;
  const raw = Buffer.from(sealed, 'base64');
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, raw.subarray(0, 12));
  decipher.setAuthTag(raw.subarray(12, 28));
  return decipher.update(raw.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

const sealed = { type: String, set: seal, get: open };

exports.Stall = mongoose.model('Stall', new mongoose.Schema({
  domain: { type: String, unique: true },
  egnyteToken: sealed,
}));
