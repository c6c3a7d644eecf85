import axios from 'axios';

const origin = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export const survey = axios.create({ baseURL: `${origin}/pubapi/v1` });

survey.interceptors.request.use(async (config) => {
  const { data } = await axios.post( //~ EG308
    `${origin}/puboauth/token`,
    new URLSearchParams({
      grant_type: 'password',
      client_id: process.env.EGNYTE_KEY!,
      username: process.env.EGNYTE_USER!,
      password: process.env.EGNYTE_PASSWORD!,
      scope: 'Egnyte.filesystem Egnyte.link Egnyte.user',
    }),
  );
  config.headers.set('Authorization', 'Bearer ' + data.access_token);
  return config;
});

export const sheet = (name: string) => survey.get(`/fs-content/Shared/Surveys/${name}`); //~ GET /pubapi/v1/fs-content/{path}
