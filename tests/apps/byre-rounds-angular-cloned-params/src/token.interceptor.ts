import { Injectable } from '@angular/core';
import { HttpErrorResponse, HttpEvent, HttpHandler, HttpInterceptor, HttpParams, HttpRequest } from '@angular/common/http';
import { Observable, throwError } from 'rxjs';
import { catchError } from 'rxjs/operators';
import { SessionService } from './session.service';

@Injectable()
export class TokenInterceptor implements HttpInterceptor {
  constructor(private session: SessionService) {}

  intercept(request: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    const params = new HttpParams().append('access_token', this.session.token());
    return next.handle(request.clone({ params })).pipe( //~ EG306
      catchError((error: HttpErrorResponse) => {
        if (error.status === 401) this.session.signInAgain();
        if (error.status === 429) this.session.wait(error.headers.get('Retry-After'));
        return throwError(() => error);
      }),
    );
  }
}
