import express from 'express';
import { listEgnyte } from './vendors/egnyte.js';
import { listBox } from './vendors/box.js';
import { listSmartsheet } from './vendors/smartsheet.js';

const app = express();
const vendors = { egnyte: listEgnyte, box: listBox, smartsheet: listSmartsheet };

// Our own public API happens to have the same shape as others'.
app.get('/pubapi/v1/links', (req, res) => res.json({ links: [] }));

app.get('/shelves/:vendor', async (req, res) => {
  const { status, items } = await vendors[req.params.vendor](req.get('x-vendor-token'), req.query);
  res.status(status).json(items);
});

app.listen(3000);
