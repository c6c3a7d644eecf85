import { HttpErrorResponse, HttpHandler, HttpInterceptor, HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { throwError } from 'rxjs';
import { catchError } from 'rxjs/operators';

import { Session } from './session';

@Injectable()
export class FilesInterceptor implements HttpInterceptor {
  constructor(private session: Session) {}

  intercept(request: HttpRequest<unknown>, next: HttpHandler) {
    return this.send(request, next, this.session.token());
  }

  /** The company's files are what every path leads to. */
  private send(request: HttpRequest<unknown>, next: HttpHandler, token: string) {
    const asked = request.clone({
      url: `https://${this.session.company()}.egnyte.com/pubapi/v1/` + request.url,
      headers: request.headers.set('Authorization', 'Bearer ' + token),
    });
    return next.handle(asked).pipe(
      catchError((error: HttpErrorResponse) => {
        if (error.status === 401) this.session.start();
        if (error.status === 429) this.session.wait(error.headers.get('Retry-After'));
        return throwError(() => error);
      })
    );
  }
}
