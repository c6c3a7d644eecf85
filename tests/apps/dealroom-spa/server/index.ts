import express from 'express';
import { copyFolder, SignInRequired } from './archive';
import { serviceToken } from './vault';

const app = express();
app.use(express.json());
app.use(express.static('dist'));

app.post('/api/v1/rooms/archive', async (req, res, next) => {
  const { domain, room } = req.body;
  try {
    await copyFolder(domain, await serviceToken(domain), room, `/Shared/Archive/${Date.now()}`);
    res.status(204).end();
  } catch (error) {
    if (error instanceof SignInRequired) {
      res.status(409).json({ message: 'an administrator has to connect Egnyte again' });
      return;
    }
    next(error);
  }
});

app.listen(8080);
