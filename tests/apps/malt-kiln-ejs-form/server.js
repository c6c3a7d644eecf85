const express = require('express');

const app = express();
app.set('view engine', 'ejs');
app.get('/', (req, res) => res.render('start', { key: process.env.EGNYTE_KEY, back: 'https://kiln.example.com/back' }));
app.listen(3000);
