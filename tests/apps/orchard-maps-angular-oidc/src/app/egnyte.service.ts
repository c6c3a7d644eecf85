import { HttpClient } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class EgnyteService {
  private readonly api = environment.egnyteUrl + '/pubapi/v1';

  constructor(private readonly http: HttpClient) {}

  maps(): Observable<any> {
    return this.http.get(`${this.api}/fs/Shared/Orchard`); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  share(path: string): Observable<any> {
    return this.http.post(`${this.api}/links`, { path, type: 'file' }); //~ POST /pubapi/v1/links handles=specific
  }

  unshare(id: string): Observable<void> {
    return this.http.delete<void>(`${this.api}/links/${id}`); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  }

  find(query: string): Observable<any> {
    return this.http.get(`${this.api}/search`, { params: { query } }); //~ GET /pubapi/v1/search handles=specific
  }
}
