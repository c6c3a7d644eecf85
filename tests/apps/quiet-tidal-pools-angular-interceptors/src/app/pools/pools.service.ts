import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { map } from 'rxjs';
import { Connection } from '../egnyte/connection';

@Injectable({ providedIn: 'root' })
export class PoolsService {
  private readonly http = inject(HttpClient);
  private readonly connection = inject(Connection);

  private get root() {
    return `https://${this.connection.domain()}.egnyte.com/pubapi/v1`;
  }

  pools() {
    return this.http.get<{ folders: { name: string }[] }>(`${this.root}/fs/Shared/Pools`).pipe(map((f) => f.folders)); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  note(groupId: string, message: string) {
    return this.http.post(`${this.root}/notes`, { path: groupId, body: message }); //~ POST /pubapi/v1/notes handles=specific
  }
}
