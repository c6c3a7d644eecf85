import { Http } from './http.js';

/** The scanner's own archive; its paths only look like Egnyte's. */
export class Archive {
  constructor(private readonly http: Http) {}

  list() {
    return this.http.send('GET', 'fs/scans');
  }
}
