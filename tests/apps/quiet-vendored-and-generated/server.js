const express = require('express');

const app = express();
app.use(express.static('public'));
app.get('/lots', async (req, res) => {
  const answer = await fetch(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/Shared/Lots`, { //~ GET /pubapi/v1/fs/{path} handles=specific
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  });
  if (answer.status === 401) { //~ EG403
    return res.status(503).json({ message: 'the Egnyte connection has to be renewed' });
  }
  res.json(await answer.json());
});
app.listen(3000);
