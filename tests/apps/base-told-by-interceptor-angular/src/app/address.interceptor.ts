import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Tenant } from './tenant';

/** Puts the company's address before every path that has none. */
export const addressInterceptor: HttpInterceptorFn = (req, next) => {
  if (req.url.startsWith('https://')) return next(req);
  const company = inject(Tenant).company();
  return next(req.clone({ url: `https://${company}.egnyte.com/pubapi/v1${req.url}` }));
};
