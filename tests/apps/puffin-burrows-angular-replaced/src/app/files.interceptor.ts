import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { throwError } from 'rxjs';
import { catchError } from 'rxjs/operators';

import { environment } from '../environments/environment';
import { Session } from './session';

export const filesInterceptor: HttpInterceptorFn = (request, next) => {
  const session = inject(Session);
  const asked = request.clone({
    url: environment.filesUrl + '/' + request.url,
    headers: request.headers.set('Authorization', 'Bearer ' + session.token()),
  });
  return next(asked).pipe(
    catchError((error: HttpErrorResponse) => {
      if (error.status === 401) session.start();
      if (error.status === 429) session.wait(error.headers.get('Retry-After'));
      return throwError(() => error);
    })
  );
};
