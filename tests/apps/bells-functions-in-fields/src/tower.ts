import * as asking from './asking';
import { NOTES, SHARES } from './addresses';

export class Tower {
  constructor(public bearer: string) {}

  protected ask = asking.ask;

  protected changes = asking.changes;

  latest() {
    return this.changes();
  }

  share(path: string) {
    return this.ask(SHARES, { path, type: 'file' }, 'POST'); //~ POST /pubapi/v1/links handles=specific
  }

  /** Whoever asks for one knows its number, and nothing of the endpoint. */
  note(id: string) {
    return this.ask(`${NOTES}/${id}`); //~ GET /pubapi/v1/notes/{note_id} handles=specific
  }

  first(list: string) {
    return this.note(list.split(' ')[0]);
  }
}
