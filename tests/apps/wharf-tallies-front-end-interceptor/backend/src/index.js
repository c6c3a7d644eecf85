import axios from 'axios';
import express from 'express';

const app = express();
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;
const headers = () => ({ Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` });

app.get('/api/tallies/:id', async (req, res) => {
  try {
    const { data } = await axios.get(`${root}/v1/links/${req.params.id}`, { headers: headers() }); //~ GET /pubapi/v1/links/{link_id} handles=generic
    res.json(data);
  } catch (error) { //~ EG402; EG403
    console.error(error.message);
    res.status(500).json({ error: 'Failed to load the tally' });
  }
});

app.listen(4000);
