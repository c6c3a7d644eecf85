// A stand-in for the network while developing; nothing of this is deployed.
import express from 'express';

const app = express();
app.get('/mock/pubapi/v1/fs/Shared/Snags', (req, res) => res.json({ files: [] }));
app.listen(9000);
