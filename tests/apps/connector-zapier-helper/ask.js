const ROOT = 'https://holm.egnyte.com/pubapi/v1';

// Told a path, or a request.
module.exports = function ask(z, bundle, wanted) {
  const options = {
    ...(typeof wanted === 'string' ? {} : wanted),
    url: `${ROOT}${typeof wanted === 'string' ? wanted : wanted.url}`,
  };
  return z.request(options).then((response) => {
    if (response.status >= 300) {
      throw new Error(`Unexpected status ${response.status}`);
    }
    return response.json;
  });
};

module.exports.manual = (z) => z.console.log(`${ROOT}/drawers`);
