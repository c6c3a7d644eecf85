const express = require('express');

const app = express();
app.set('view engine', 'ejs');
app.use(express.static('public'));
app.get('/', (req, res) => res.render('start', { domain: req.query.domain, key: process.env.EGNYTE_KEY }));
app.get('/desk', (req, res) => res.render('desk', { domain: req.query.domain, folders: ['Permits', 'Plans'] }));
app.listen(3000);
