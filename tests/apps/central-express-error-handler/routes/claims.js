const { Router } = require('express');
const axios = require('axios');
const { asyncHandler } = require('../middleware/async-handler');
const { tokenFor } = require('../tokens');

const router = Router();

router.get('/:id/files', asyncHandler(async (req, res) => {
  const { domain } = req.query;
  const url = `https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Claims/${req.params.id}`;
  const { data } = await axios.get(url, { headers: { Authorization: `Bearer ${tokenFor(domain)}` } }); //~ GET /pubapi/v1/fs/{path} handles=specific; EG403
  res.json(data.files);
}));

router.post('/:id/link', (req, res, next) => {
  const { domain } = req.body;
  axios
    .post(`https://${domain}.egnyte.com/pubapi/v1/links`, { path: `/Shared/Claims/${req.params.id}`, type: 'folder' }, {
      //~^^ POST /pubapi/v1/links handles=specific
      headers: { Authorization: `Bearer ${tokenFor(domain)}` },
    })
    .then(({ data }) => res.json(data.links[0]))
    .catch(next);
});

module.exports = router;
