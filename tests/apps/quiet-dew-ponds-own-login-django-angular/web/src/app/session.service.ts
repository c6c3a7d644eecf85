import { HttpClient, HttpInterceptorFn } from "@angular/common/http"
import { inject, Injectable, signal } from "@angular/core"
import { map, tap } from "rxjs"

interface Login {
  token: string
  refresh: string
  egnyte: string | null
}

@Injectable({ providedIn: "root" })
export class SessionService {
  private readonly http = inject(HttpClient)
  readonly egnyte = signal(localStorage.getItem("egnyte"))

  get token() {
    return localStorage.getItem("token")
  }

  login(name: string, password: string) {
    return this.http.post<Login>("/api/login", { name, password }).pipe(
      tap(({ token, refresh, egnyte }) => {
        localStorage.setItem("token", token)
        localStorage["refresh"] = refresh
        if (egnyte) localStorage.setItem("egnyte", egnyte)
        this.egnyte.set(egnyte)
      }),
      map(({ egnyte }) => egnyte !== null),
    )
  }

  ponds() {
    return this.http.get<{ name: string }[]>("/api/ponds")
  }
}

export const bearer: HttpInterceptorFn = (request, next) => {
  const { token } = inject(SessionService)
  return next(token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request)
}
