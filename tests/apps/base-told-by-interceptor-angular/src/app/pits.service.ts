import { HttpClient } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { catchError, map, throwError } from 'rxjs';
import { Router } from '@angular/router';

@Injectable({ providedIn: 'root' })
export class PitsService {
  constructor(private readonly http: HttpClient, private readonly router: Router) {}

  shares() {
    return this.http.get<{ ids: string[] }>('/links').pipe( //~ GET /pubapi/v1/links handles=specific
      map((found) => found.ids),
      catchError((refusal) => this.refused(refusal)),
    );
  }

  sheet(name: string) {
    return this.http.get('/fs/Shared/Pits/' + name).pipe(catchError((refusal) => this.refused(refusal))); //~ GET /pubapi/v1/fs/{path} handles=specific
  }

  withdraw(id: string) {
    return this.http.delete<void>(`/links/${id}`).pipe(catchError((refusal) => this.refused(refusal))); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
  }

  // Has an address of its own, which the interceptor leaves alone.
  rain() {
    return this.http.get('https://api.rain.example/v1/links');
  }

  private refused(refusal: { status: number }) {
    if (refusal.status === 401) this.router.navigate(['/connect']);
    return throwError(() => refusal);
  }
}
