import { HttpErrorResponse, HttpInterceptorFn, HttpStatusCode } from '@angular/common/http'
import { inject } from '@angular/core'
import { Router } from '@angular/router'
import { EMPTY, catchError, throwError } from 'rxjs'
import { Connection } from './connection'

export const egnyteToken: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { Authorization: `Bearer ${inject(Connection).token()}` } }))

export const signInAgain: HttpInterceptorFn = (request, next) => {
  const router = inject(Router)
  return next(request).pipe(
    catchError((error: HttpErrorResponse) => {
      if (error.status === HttpStatusCode.Unauthorized) {
        void router.navigate(['/connect'], { queryParams: { back: router.url } })
        return EMPTY
      }
      return throwError(() => error)
    }),
  )
}
