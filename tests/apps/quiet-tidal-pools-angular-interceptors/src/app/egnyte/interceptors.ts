import { HttpErrorResponse, HttpInterceptorFn, HttpStatusCode } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { EMPTY, catchError, retry, throwError, timer } from 'rxjs';
import { Connection } from './connection';

export const bearer: HttpInterceptorFn = (req, next) => {
  const token = inject(Connection).token();
  return next(token ? req.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : req);
};

export const patience: HttpInterceptorFn = (req, next) =>
  next(req).pipe(
    retry({
      count: 3,
      delay: (error: HttpErrorResponse, attempt) => {
        const seconds = error.headers?.get('Retry-After');
        return seconds ? timer(Number(seconds) * 1000 * attempt) : throwError(() => error);
      },
    }),
  );

export const signInAgain: HttpInterceptorFn = (req, next) => {
  const router = inject(Router);
  const connection = inject(Connection);
  return next(req).pipe(
    catchError((error: HttpErrorResponse) => {
      switch (error.status) {
        case HttpStatusCode.Unauthorized:
          connection.forget();
          router.navigate(['/connect'], { queryParams: { then: router.url } });
          return EMPTY;
        default:
          return throwError(() => error);
      }
    }),
  );
};
