const { createCipheriv, randomBytes } = require("node:crypto");
const Redis = require("ioredis");

const redis = new Redis(process.env.REDIS_URL);

exports.keep = async (domain, token) => {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(process.env.VAULT_KEY, "hex"), iv);
  const sealed = Buffer.concat([iv, cipher.update(token), cipher.final(), cipher.getAuthTag()]);
  await redis.set(`egnyte:${domain}`, sealed.toString("base64"));
};
