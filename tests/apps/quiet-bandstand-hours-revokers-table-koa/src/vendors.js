import got from 'got';

const form = (fields) => ({ form: fields });

// What each vendor wants to hear when a user takes their consent back.
export const vendors = {
  zoom: { revoke: ({ token }) => ['https://zoom.us/oauth/revoke', form({ token })] },
  egnyte: { revoke: ({ domain, token }) => [`https://${domain}.egnyte.com/pubapi/v1/tokens/revoke`, form({ token })] },
};

export async function dropConnection(name, connection) {
  const [url, options] = vendors[name].revoke(connection);
  await got.post(url, { ...options, throwHttpErrors: false });
}
