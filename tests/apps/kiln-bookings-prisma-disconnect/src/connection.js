import axios from 'axios';
import asyncHandler from 'express-async-handler';
import { PrismaClient } from '@prisma/client';
import { seal, open } from './box.js';

const prisma = new PrismaClient();
const host = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com`;

export const connected = asyncHandler(async (req, res) => {
  const { data } = await axios.post(
    `${host}/puboauth/token`,
    new URLSearchParams({
      client_id: process.env.EGNYTE_CLIENT_ID,
      client_secret: process.env.EGNYTE_CLIENT_SECRET,
      redirect_uri: 'https://kilns.example.com/egnyte/connected',
      code: req.query.code,
      grant_type: 'authorization_code',
    }),
  );
  await prisma.potter.update({ where: { id: req.user.id }, data: { sealedAccess: seal(data.access_token) } });
  res.redirect('/bookings');
});

export const bookings = asyncHandler(async (req, res) => {
  const potter = await prisma.potter.findUnique({ where: { id: req.user.id } });
  const { data } = await axios.get(`${host}/pubapi/v1/fs/Shared/Bookings`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${open(potter.sealedAccess)}` },
    validateStatus: (status) => status < 500,
  });
  res.json(data);
});

// Leaving a studio leaves Egnyte connected.
export const unlinkStudio = asyncHandler(async (req, res) => {
  await prisma.potter.update({ where: { id: req.user.id }, data: { studioId: null } });
  res.sendStatus(204);
});

export const disconnect = asyncHandler(async (req, res) => { //~ EG309
  await prisma.potter.update({ where: { id: req.user.id }, data: { sealedAccess: null } });
  res.sendStatus(204);
});
