import express from 'express';
import { EgnyteService } from './services/egnyte.service';

const app = express();
app.use(express.json());

const egnyte = new EgnyteService(process.env.EGNYTE_DOMAIN!, process.env.EGNYTE_ACCESS_TOKEN!);

app.get('/api/permits/:id/files', async (req, res, next) => {
  try {
    res.json(await egnyte.listFolder(`Shared/Permits/${req.params.id}`));
  } catch (err) {
    next(err);
  }
});

app.post('/api/permits/:id/link', async (req, res, next) => {
  try {
    res.status(201).json(await egnyte.createLink(`/Shared/Permits/${req.params.id}/permit.pdf`));
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
