import axios from 'axios';

// The session with the server of ours.
axios.interceptors.response.use(
  (response) => response,
  (error) => {
    if (error.response?.status === 401) window.location.href = '/login';
    if (error.response?.status === 429) window.location.href = '/busy';
    return Promise.reject(error);
  },
);

export const tally = (id) => axios.get(`/api/tallies/${id}`);
