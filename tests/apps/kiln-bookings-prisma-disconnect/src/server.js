import express from 'express';
import { bookings, connected, disconnect, unlinkStudio } from './connection.js';

const app = express();
app.get('/egnyte/connected', connected);
app.get('/bookings', bookings);
app.delete('/studio', unlinkStudio);
app.post('/egnyte/leave', disconnect);
app.listen(3000);
