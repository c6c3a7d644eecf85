import express from 'express';

const app = express();
app.use(express.static('dist'));

app.get('/api/tides', async (req, res) => {
  const answer = await fetch(`https://tides.example.com/v1/stations/${req.query.station}`);
  res.status(answer.status).json(await answer.json());
});

app.listen(process.env.PORT || 8080);
