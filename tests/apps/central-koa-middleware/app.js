const Koa = require('koa');
const axios = require('axios');

const app = new Koa();

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (error.response && error.response.status === 401) {
      ctx.redirect('/connect');
    } else {
      throw error;
    }
  }
});

app.use(async (ctx) => {
  const headers = { Authorization: `Bearer ${ctx.session.token}` };
  const { data } = await axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`, { headers }); //~ GET /pubapi/v1/links handles=specific; EG403
  ctx.body = data;
});

app.listen(3000);
