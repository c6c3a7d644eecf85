// Egnyte has a Zap of its own; this one is for the tracker.
const perform = async (z, bundle) => {
  const response = await z.request({ url: `https://tracker.example.com/pubapi/v1/links`, params: { q: bundle.inputData.q } });
  return response.data;
};

module.exports = { key: "issue", noun: "Issue", operation: { perform } };
