const tokens = new Map();

exports.remember = (domain, token) => tokens.set(domain, token);
exports.tokenFor = (domain) => tokens.get(domain);
