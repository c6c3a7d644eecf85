const includeBearerToken = (request, z, bundle) => {
  if (bundle.authData.access_token) {
    request.headers.Authorization = `Bearer ${bundle.authData.access_token}`;
  }
  return request;
};

const checkStatus = (response, z) => {
  if (response.status === 401) {
    throw new z.errors.ExpiredAuthError('Your Egnyte connection has expired, please connect again.');
  }
  if (response.status === 429) {
    const after = Number(response.getHeader('Retry-After')) || 60;
    throw new z.errors.ThrottledError('Egnyte asks us to wait.', after);
  }
  response.throwForStatus();
  return response;
};

module.exports = { includeBearerToken, checkStatus };
