import { HttpService } from '@nestjs/axios'
import { Injectable, UnauthorizedException } from '@nestjs/common'
import { AxiosError, HttpStatusCode } from 'axios'
import { catchError, firstValueFrom, map, retry, throwError, timer } from 'rxjs'

@Injectable()
export class EgnyteService {
  constructor(private readonly http: HttpService) {}

  private send<T>(path: string): Promise<T> {
    const url = `https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1${path}`
    return firstValueFrom(
      this.http.get<T>(url, { headers: { Authorization: `Bearer ${process.env.EGNYTE_TOKEN}` } }).pipe(
        retry({
          count: 4,
          delay: (e: AxiosError, n) =>
            e.response?.status === HttpStatusCode.TooManyRequests ? timer(2 ** n * 500) : throwError(() => e),
        }),
        catchError((e: AxiosError) =>
          throwError(() => (e.response?.status === HttpStatusCode.Unauthorized ? new UnauthorizedException('connect again') : e)),
        ),
        map((r) => r.data),
      ),
    )
  }

  inspections(lock: string) {
    return this.send<{ files: unknown[] }>(`/fs/Shared/Locks/${lock}`) //~ GET /pubapi/v1/fs/{path} handles=specific
  }
}
