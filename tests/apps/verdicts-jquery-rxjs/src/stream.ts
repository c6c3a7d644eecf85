import { EMPTY, catchError, map } from 'rxjs';
import { ajax } from 'rxjs/ajax';
import { signIn } from './fail';

declare const DOMAIN: string;
declare const token: string;
const headers = { Authorization: `Bearer ${token}` };

ajax.getJSON<{ count: number }>(`https://${DOMAIN}.egnyte.com/pubapi/v1/userinfo`, headers) //~ GET /pubapi/v1/userinfo handles=specific
  .pipe(
    map((body) => body.count),
    catchError((error) => {
      if (error.status === 401) signIn();
      return EMPTY;
    }),
  )
  .subscribe((count) => console.log(count));

ajax({ url: `https://${DOMAIN}.egnyte.com/pubapi/v1/bookmarks`, method: 'GET', headers }) //~ GET /pubapi/v1/bookmarks handles=specific
  .pipe(
    map((answer) => answer.response),
    catchError((error) => {
      if (error.status === 401) signIn();
      return EMPTY;
    }),
  )
  .subscribe((body) => console.log(body));

ajax({ url: `https://${DOMAIN}.egnyte.com/pubapi/v1/notes`, headers }).subscribe(({ response }) => console.log(response)); //~ GET /pubapi/v1/notes handles=generic; EG402
