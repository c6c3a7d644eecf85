import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Observable } from 'rxjs';
import { environment } from '../../environments/environment';

export interface Folder {
  name: string;
  folders?: Folder[];
}

@Injectable({ providedIn: 'root' })
export class JobsService {
  private readonly http = inject(HttpClient);
  private readonly apiUrl = `https://${environment.egnyteDomain}.egnyte.com/pubapi/v1`;

  getJobs(): Observable<Folder> {
    return this.http.get<Folder>(`${this.apiUrl}/fs/Shared/Jobs`); //~ GET /pubapi/v1/fs/{path}
  }
}
