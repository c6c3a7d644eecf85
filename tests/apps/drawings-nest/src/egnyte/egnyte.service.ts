import { HttpService } from '@nestjs/axios';
import { Injectable, Logger } from '@nestjs/common';
import { AxiosError } from 'axios';
import { catchError, firstValueFrom, map, retry, throwError, timer } from 'rxjs';

export interface Entry {
  name: string;
  path: string;
  is_folder: boolean;
}

@Injectable()
export class EgnyteService {
  private readonly logger = new Logger(EgnyteService.name);
  private readonly fs = '/pubapi/v1/fs';
  private readonly content = '/pubapi/v1/fs-content';

  constructor(private readonly http: HttpService) {}

  private readonly whenBusy = retry({
    count: 3,
    delay: (error: AxiosError) =>
      error.response?.status === 429 ? timer(Number(error.response.headers['retry-after'] ?? 1) * 1000) : throwError(() => error),
  });

  list(path: string): Promise<Entry[]> {
    return firstValueFrom(
      this.http.get<{ files: Entry[]; folders: Entry[] }>(`${this.fs}${encodeURI(path)}`).pipe( //~ GET /pubapi/v1/fs/{path} handles=specific
        this.whenBusy,
        map(({ data }) => [...(data.folders ?? []), ...(data.files ?? [])]),
      ),
    );
  }

  async download(path: string): Promise<Buffer> {
    const { data } = await firstValueFrom(
      this.http.get<ArrayBuffer>(this.content + encodeURI(path), { responseType: 'arraybuffer' }).pipe(this.whenBusy), //~ GET /pubapi/v1/fs-content/{path} handles=specific
    );
    return Buffer.from(data);
  }

  async upload(path: string, bytes: Buffer): Promise<void> {
    await this.http.axiosRef.post(this.content + encodeURI(path), bytes); //~ POST /pubapi/v1/fs-content/{path} handles=specific; EG403:note
    this.logger.log(`uploaded ${path}`);
  }

  remove(path: string) {
    return this.http //~ DELETE /pubapi/v1/fs/{path} handles=specific
      .request({ method: 'DELETE', url: `${this.fs}${encodeURI(path)}` })
      .pipe(this.whenBusy, catchError((error: AxiosError) => {
        this.logger.error(`${path}: ${error.message}`);
        return throwError(() => error);
      }));
  }
}
