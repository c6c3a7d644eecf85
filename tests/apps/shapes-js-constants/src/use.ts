import axios from 'axios';
import { FILE_CONTENT, FS, LINKS, ROOT, legacy } from 'endpoints';
import * as paths from '~/api/paths';

const UNUSED = `${ROOT}/bookmarks`;

export async function run(path: string, user: number) {
  await axios.get(FS + path); //~ GET /pubapi/v1/fs/{path}
  await axios.post(`${FILE_CONTENT}${path}`, ''); //~ POST /pubapi/v1/fs-content/{path}
  await axios.get(LINKS); //~ GET /pubapi/v1/links
  await axios.delete(`${ROOT}/links/${user}`); //~ DELETE /pubapi/v1/links/{link_id}
  await axios.patch(`${paths.USERS}/${user}`, {}); //~ PATCH /pubapi/v2/users/{user_id}
  await axios.get(legacy.NOTES); //~ GET /pubapi/v1/notes
}
