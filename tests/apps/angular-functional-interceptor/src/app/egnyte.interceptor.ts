import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { TokenStore } from './token.store';

export const egnyteInterceptor: HttpInterceptorFn = (req, next) => {
  const router = inject(Router);
  const tokens = inject(TokenStore);
  const signed = req.clone({ setHeaders: { Authorization: `Bearer ${tokens.read()}` } });
  return next(signed).pipe(
    catchError((error: HttpErrorResponse) => {
      if (error.status === 401) {
        router.navigate(['/connect']);
      }
      return throwError(() => error);
    }),
  );
};
