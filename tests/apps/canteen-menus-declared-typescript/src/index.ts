import express from 'express';
import { createEgnyte } from './egnyte';
import { MenuService } from './menus';

const app = express();
const menus = new MenuService(createEgnyte(process.env.EGNYTE_DOMAIN!, process.env.EGNYTE_TOKEN!));

app.get('/menus/:week', async (req, res, next) => {
  try {
    res.json(await menus.list(req.params.week));
  } catch (error) {
    next(error);
  }
});

app.post('/menus/publish', async (req, res, next) => {
  try {
    res.json({ url: await menus.publish(String(req.query.path)) });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
