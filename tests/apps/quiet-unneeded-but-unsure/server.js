import express from 'express';
import { randomUUID } from 'node:crypto';

const app = express();

// Egnyte.user may be for the pass-through below: nobody can say that it is not needed.
app.get('/connect/:domain', (req, res) => {
  res.redirect(`https://${req.params.domain}.egnyte.com/puboauth/token?response_type=code&client_id=unsure&redirect_uri=https://unsure.example/&scope=Egnyte.user&state=${randomUUID()}`);
});

app.get('/pass/:domain/*', async (req, res) => {
  const answer = await fetch(`https://${req.params.domain}.egnyte.com/pubapi/v2/${req.params[0]}`, { headers: { Authorization: req.get('x-token') } }); //~ EG902
  if (answer.status === 401) {
    return res.redirect(`/connect/${req.params.domain}`);
  }
  res.send(await answer.text());
});

app.listen(3000);
