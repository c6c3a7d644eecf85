import axios from 'axios';
import { uploadPhoto } from './photos.js';

const BASE = 'https://brightretail.egnyte.com'; //~ EG501

// e.g. https://otherretail.egnyte.com/pubapi/v1/fs/Shared
export async function listStores() {
  const { data } = await axios.get(`${BASE}/pubapi/v1/fs/Shared/Stores`, { //~ GET /pubapi/v1/fs/{path}
    headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` },
  });
  return data.folders;
}

for (const store of await listStores()) {
  await uploadPhoto(store.path);
}
