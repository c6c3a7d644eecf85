import { EgnyteService } from './egnyte.service';

export class PermitService {
  constructor(private readonly egnyte: EgnyteService) {}

  // egnyte-scopes: filesystem link
  async share(permitId: string) {
    const folder = await this.egnyte.listFolder(`Shared/Permits/${permitId}`);
    return Promise.all(folder.files.map((file: { path: string }) => this.egnyte.createLink(file.path)));
  }

  // egnyte-scopes: filesystem //~ EG107
  async publish(permitId: string) {
    const folder = await this.egnyte.listFolder(`Shared/Permits/${permitId}`);
    const latest = folder.files[folder.files.length - 1];
    return this.egnyte.createLink(latest.path);
  }
}
