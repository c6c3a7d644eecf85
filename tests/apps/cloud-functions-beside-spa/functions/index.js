const { onRequest } = require('firebase-functions/v2/https');

exports.tours = onRequest((request, response) => {
  response.json({ tours: [] });
});
