import { HttpService } from "@nestjs/axios";
import { Injectable } from "@nestjs/common";
import { InjectRepository } from "@nestjs/typeorm";
import { firstValueFrom } from "rxjs";
import { Repository } from "typeorm";
import { EgnyteFolder } from "./egnyte-folder.entity";
import { SafeService } from "./safe.service";

@Injectable()
export class FoldersService {
  constructor(
    @InjectRepository(EgnyteFolder) private readonly folders: Repository<EgnyteFolder>,
    private readonly http: HttpService,
    private readonly safe: SafeService,
  ) {}

  /** Once, by the office: the company's own account. The grant is kept sealed, apart from the folders. */
  async connect(code: string) {
    const domain = process.env.EGNYTE_DOMAIN;
    const form = new URLSearchParams({
      client_id: process.env.EGNYTE_KEY!,
      client_secret: process.env.EGNYTE_SECRET!,
      redirect_uri: "https://projects.example.com/egnyte/callback",
      code,
      grant_type: "authorization_code",
    });
    const { data } = await firstValueFrom(this.http.post(`https://${domain}.egnyte.com/puboauth/token`, form));
    await this.safe.put("egnyte", data.access_token);
  }

  async show(projectId: string) {
    const { folderId } = await this.folders.findOneByOrFail({ projectId });
    const { data } = await firstValueFrom(
      this.http.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/fs/ids/folder/${folderId}`, { //~ GET /pubapi/v1/fs/ids/folder/{folder_id}
        headers: { Authorization: `Bearer ${await this.safe.get("egnyte")}` },
      }),
    );
    return data;
  }

  /** The folder stays in Egnyte; the project merely no longer points at it. */
  async unlink(projectId: string) {
    await this.folders.update({ projectId }, { syncToken: null });
    await this.folders.delete({ projectId });
  }
}
