import axios from 'axios';
import express from 'express';

const app = express();
const root = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi`;
const headers = () => ({ Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` });

// What is handed on keeps its status, which the pages look at.
app.get('/orders/:id', async (req, res, next) => {
  try {
    const { data } = await axios.get(`${root}/v1/links/${req.params.id}`, { headers: headers() }); //~ GET /pubapi/v1/links/{link_id} handles=unknown
    res.cookie('last-order', req.params.id);
    res.json(data);
  } catch (error) {
    next(error);
  }
});

app.delete('/orders', async (req, res) => {
  const results = { done: [], failed: [] };
  for (const id of req.body.ids) {
    try {
      await axios.delete(`${root}/v1/links/${id}`, { headers: headers() }); //~ DELETE /pubapi/v1/links/{link_id} handles=generic
      results.done.push(id);
    } catch (error) { //~ EG402
      results.failed.push({ id, error: error.message });
    }
  }
  res.json(results);
});

app.use((error, req, res, next) => {
  const status = error.response ? error.response.status : 500;
  res.status(status).json({ error: error.message });
});

app.listen(4000);
