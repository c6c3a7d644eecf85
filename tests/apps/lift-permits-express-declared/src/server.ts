import express from 'express';
import { EgnyteService } from './services/egnyte.service';
import { PermitService } from './services/permit.service';

const app = express();

app.get('/permits/:id/links', async (req, res, next) => {
  try {
    const service = new PermitService(new EgnyteService(process.env.EGNYTE_DOMAIN!, process.env.EGNYTE_TOKEN!));
    res.json(await service.share(req.params.id));
  } catch (err) {
    next(err);
  }
});

app.post('/permits/:id/publish', async (req, res, next) => {
  try {
    const service = new PermitService(new EgnyteService(process.env.EGNYTE_DOMAIN!, process.env.EGNYTE_TOKEN!));
    res.json({ url: await service.publish(req.params.id) });
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
