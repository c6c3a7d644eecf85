import middy from '@middy/core';
import axios from 'axios';

const signIn = () => ({
  onError: async (request) => {
    if (request.error.response?.status === 401) {
      request.response = { statusCode: 302, headers: { Location: '/connect' } };
    }
  },
});

const list = async (event) => {
  const { data } = await axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`, { //~ GET /pubapi/v1/links handles=specific; EG403
    headers: { Authorization: `Bearer ${event.requestContext.authorizer.token}` },
  });
  return { statusCode: 200, body: JSON.stringify(data.ids) };
};

export const handler = middy(list).use(signIn());
