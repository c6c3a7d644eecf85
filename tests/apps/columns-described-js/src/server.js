import express from 'express';
import * as mongo from './mongo.js';
import * as prisma from './prisma.js';
import * as sequelize from './sequelize.js';
import * as sql from './sql.js';

const stores = { mongo, prisma, sequelize, sql };
const app = express();

app.get('/stores', (req, res) => res.json(Object.keys(stores)));
app.listen(8080);
