import { Injectable } from '@angular/core';
import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { catchError, throwError } from 'rxjs';

import { AccountService } from './account.service';

@Injectable({ providedIn: 'root' })
export class NotesService {
  constructor(private http: HttpClient, private account: AccountService) {}

  list(domain: string) {
    const headers = { Authorization: `Bearer ${this.account.userValue?.access_token}` };
    return this.http.get<any>(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Notes`, { headers }).pipe( //~ GET /pubapi/v1/fs/{path} handles=specific
      catchError((err: HttpErrorResponse) => {
        if (err.status === 401) {
          this.account.logout();
        }
        return throwError(() => err);
      }),
    );
  }
}
