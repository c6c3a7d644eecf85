import { HttpClient, HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { Observable, retry, throwError, timer } from 'rxjs';
import { catchError } from 'rxjs/operators';
import { environment } from '../../environments/environment';
import { AuthService } from './auth.service';

export interface Folder {
  files: { name: string; path: string }[];
}

@Injectable({ providedIn: 'root' })
export class DocumentService {
  private readonly baseUrl = `${environment.egnyteUrl}/pubapi/v1`;

  constructor(private http: HttpClient, private auth: AuthService, private router: Router) {}

  getBatches(): Observable<Folder> {
    return this.http //~ GET /pubapi/v1/fs/{path} handles=specific
      .get<Folder>(`${this.baseUrl}/fs/Shared/Batches`, { headers: this.headers() })
      .pipe(
        retry({
          count: 3,
          delay: (error: HttpErrorResponse) =>
            error.status === 429 ? timer(Number(error.headers.get('Retry-After')) * 1000) : throwError(() => error),
        }),
        catchError((error) => this.handleError(error)),
      );
  }

  getRecipe(name: string): Observable<Blob> {
    return this.http.get(`${this.baseUrl}/fs-content/Shared/Recipes/${name}`, { headers: this.headers(), responseType: 'blob' }).pipe( //~ GET /pubapi/v1/fs-content/{path} handles=generic; EG402; EG403
      catchError((error: HttpErrorResponse) => {
        console.error(error.message);
        return throwError(() => new Error('Something bad happened; please try again later.'));
      }),
    );
  }

  getOrders(): Observable<unknown> {
    return this.http.get(`${environment.apiUrl}/orders`);
  }

  private headers(): HttpHeaders {
    return new HttpHeaders({ Authorization: `Bearer ${this.auth.token}` });
  }

  private handleError(error: HttpErrorResponse) {
    if (error.status === 401) {
      this.router.navigate(['/connect']);
    }
    return throwError(() => error);
  }
}
