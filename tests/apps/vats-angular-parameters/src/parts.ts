import { Injectable } from '@angular/core';
import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { catchError, throwError } from 'rxjs';
import { PartService } from './part.service';

const leave = (refused: HttpErrorResponse) => {
  if (refused.status === 401) location.assign('/sign-in');
  return throwError(() => refused);
};

@Injectable({ providedIn: 'root' })
export class Shares extends PartService {
  constructor(http: HttpClient) {
    super(http, '/links');
  }

  list() {
    return this.http.get(this.root).pipe(catchError(leave)); //~ GET /pubapi/v1/links handles=specific
  }

  newest() {
    return this.http.get(this.recent).pipe(catchError(leave)); //~ GET /pubapi/v1/links handles=specific
  }
}

@Injectable({ providedIn: 'root' })
export class Recipes extends PartService {
  constructor(protected override http: HttpClient) {
    super(http, '/fs/Shared/Recipes');
  }

  /** Read when it is called, not before. */
  private readonly under = (name: string) => this.http.get(`${this.root}/${name}`).pipe(catchError(leave)); //~ GET /pubapi/v1/fs/{path} handles=specific

  of(colour: string) {
    return this.under(colour);
  }
}
