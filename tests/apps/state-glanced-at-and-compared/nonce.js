const crypto = require('node:crypto');

exports.mustBeOurs = (req) => {
  const given = Buffer.from(String(req.query.state));
  const kept = Buffer.from(req.session.nonce);
  if (given.length !== kept.length || !crypto.timingSafeEqual(given, kept)) throw new Error('not ours');
};
