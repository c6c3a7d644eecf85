/** The last handler: Egnyte no longer takes the token, so the administrator connects again. */
exports.reconnect = (err, req, res, next) => {
  const status = err.response && err.response.status;
  if (status === 401) {
    return res.status(409).json({ reconnect: `/connect/${req.body.domain}` });
  }
  console.error(err.message);
  return res.status(500).json({ message: 'something went wrong' });
};
