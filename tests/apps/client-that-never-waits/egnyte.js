import ky from 'ky';

const token = () => sessionStorage.getItem('room.key');

/** The page shows failures at once and leaves it to the reader to try again. */
const hasty = ky.create({ retry: 0, timeout: 8000 });
const patient = ky.create({ retry: { limit: 4 } });

const signInOn401 = (error) => {
  if (error.response?.status === 401) location.assign("/sign-in");
  else document.querySelector("#said").textContent = error.message;
};

export const shelf = (domain) =>
  hasty.get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Reading`, { headers: { Authorization: `Bearer ${token()}` } }).json().catch(signInOn401); //~ GET /pubapi/v1/fs/{path} handles=specific; EG403

export const readers = (domain) =>
  patient.get(`https://${domain}.egnyte.com/pubapi/v2/users`, { headers: { Authorization: `Bearer ${token()}` } }).json().catch(signInOn401); //~ GET /pubapi/v2/users handles=specific
