import ky from 'ky';

const egnyte = ky.create({
  prefixUrl: `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
});

console.log(await egnyte.get('fs/Shared').json()); //~ GET /pubapi/v1/fs/{path}
