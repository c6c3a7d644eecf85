import ky from 'ky';

export const egnyte = ky.create({
  prefixUrl: `https://${window.locker.domain}.egnyte.com/pubapi/v1`,
  headers: { Authorization: `Bearer ${window.locker.token}` },
  hooks: {
    afterResponse: [
      (_request, _options, response) => {
        if (response.status === 401) {
          document.dispatchEvent(new CustomEvent('locker:sign-in'));
        }
      },
    ],
  },
});
