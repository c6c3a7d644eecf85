export const config = {
  egnyte: {
    clientId: process.env.EGNYTE_CLIENT_ID,
    clientSecret: process.env.EGNYTE_CLIENT_SECRET,
    callback: process.env.EGNYTE_CALLBACK || 'http://localhost:8080/oauth/egnyte', //~ EG207:warning
  },
};
