const axios = require('axios');
const express = require('express');

const router = express.Router();
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;
const headers = { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` };

/** What Egnyte said goes on to the page, which signs in again on 401. */
router.get('/photos/:day', async (req, res) => {
  try {
    const { data } = await axios.get(`${root}/v1/fs/Shared/Diary/${req.params.day}`, { headers }); //~ GET /pubapi/v1/fs/{path} handles=unknown
    res.json(data.files);
  } catch (error) {
    res.status(error.response?.status ?? 500).json({ error: error.message });
  }
});

router.get('/crew', async (req, res) => {
  const answer = await fetch(`${root}/v2/users`, { headers }); //~ GET /pubapi/v2/users handles=unknown
  if (!answer.ok) {
    return res.status(answer.status).json({ error: 'the crew cannot be listed' });
  }
  res.json((await answer.json()).resources);
});

/** Nothing in the tree asks here. */
router.get('/export', async (req, res) => {
  try {
    const { data } = await axios.get(`${root}/v1/links`, { headers }); //~ GET /pubapi/v1/links handles=unknown
    res.json(data.ids);
  } catch (error) {
    res.status(error.response?.status ?? 500).json({ error: error.message });
  }
});

module.exports = router;
