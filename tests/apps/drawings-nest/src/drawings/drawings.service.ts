import { Injectable } from '@nestjs/common';
import { lastValueFrom } from 'rxjs';
import { EgnyteService } from '../egnyte/egnyte.service';

@Injectable()
export class DrawingsService {
  constructor(private readonly egnyte: EgnyteService) {}

  all(project: string) {
    return this.egnyte.list(`/Shared/Projects/${project}/Drawings`);
  }

  sheet(project: string, name: string) {
    return this.egnyte.download(`/Shared/Projects/${project}/Drawings/${name}`);
  }

  async replace(project: string, name: string, bytes: Buffer) {
    const path = `/Shared/Projects/${project}/Drawings/${name}`;
    await lastValueFrom(this.egnyte.remove(path));
    await this.egnyte.upload(path, bytes);
  }
}
