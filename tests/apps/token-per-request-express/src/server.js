import express from 'express';
import { listFolder, shareFile } from './egnyte.js';

const app = express();
app.use(express.json());

app.get('/plans/:project', async (req, res, next) => {
  try {
    res.json(await listFolder(`Shared/Plans/${req.params.project}`));
  } catch (err) {
    next(err);
  }
});

app.post('/plans/:project/share', async (req, res, next) => {
  try {
    res.json({ url: await shareFile(req.body.path) });
  } catch (err) {
    next(err);
  }
});

app.listen(process.env.PORT || 3000);
