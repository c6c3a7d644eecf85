import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http';
import { Component } from '@angular/core';
import { catchError, EMPTY, map, Observable } from 'rxjs';

@Component({ selector: 'app-connect', template: '<button (click)="connect(domain)">Connect</button>' })
export class ConnectComponent {
  domain = '';
  signedOut = false;

  constructor(private http: HttpClient) {}

  connect(domain: string): void {
    const state = crypto.randomUUID();
    sessionStorage.setItem('connect_state', state);
    let params = new HttpParams()
      .set('client_id', 'b9kx4mw7tq2vhd6n3rczp5jf')
      .set('redirect_uri', 'https://widget.contoso.example/back')
      .set('response_type', 'token')
      .set('scope', 'Egnyte.filesystem Egnyte.file'); //~ EG104
    params = params.append('state', state);
    location.href = `https://${domain}.egnyte.com/puboauth/token?${params}`; //~ EG202
  }

  back(): string | null {
    const answer = new URLSearchParams(location.hash.substring(1));
    if (answer.has('error') || answer.get('state') !== sessionStorage.getItem('connect_state')) {
      return null;
    }
    return answer.get('access_token');
  }

  folder(domain: string, token: string, path: string): Observable<string[]> {
    const headers = new HttpHeaders().set('Authorization', `token ${token}`); //~ EG307
    const params = new HttpParams().set('list_content', 'true').set('count', 50);
    return this.http //~ GET /pubapi/v1/fs/{path} handles=specific
      .get<{ folders: { name: string }[] }>(`https://${domain}.egnyte.com/pubapi/v1/fs/${path}`, { headers, params })
      .pipe(
        map((page) => page.folders.map((folder) => folder.name)),
        catchError((failure) => {
          this.signedOut = failure.status === 401;
          if (failure.status === 429) {
            setTimeout(() => this.folder(domain, token, path), 1000);
          }
          return EMPTY;
        }),
      );
  }
}
