import axios from 'axios';
import { readFile } from 'node:fs/promises';

export async function uploadPhoto(folder) {
  const photo = await readFile('front.jpg');
  await axios.post(`https://brightretail.egnyte.com/pubapi/v1/fs-content${folder}/front.jpg`, photo, { //~ POST /pubapi/v1/fs-content/{path}
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  });
}
