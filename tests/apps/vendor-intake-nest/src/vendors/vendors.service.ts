import { Injectable, Logger, ServiceUnavailableException } from '@nestjs/common';
import { EgnyteClient } from '../egnyte/egnyte.client';

export interface Vendor {
  name: string;
  contact: { email: string; first: string; last: string };
}

@Injectable()
export class VendorsService {
  private readonly log = new Logger(VendorsService.name);

  constructor(private readonly egnyte: EgnyteClient) {}

  async register(token: string, vendor: Vendor): Promise<{ upload: string }> {
    const path = `/Shared/Vendors/${vendor.name.replace(/[^\w -]/g, '')}`;
    try {
      await this.egnyte.createFolder(token, path);
      if (await this.egnyte.groupExists(token, 'Vendors')) {
        await this.egnyte.inviteUser(token, vendor.contact.email, vendor.contact.first, vendor.contact.last);
      }
      const { links } = await this.egnyte.shareUpload(token, path);
      return { upload: links[0].url };
    } catch (error) { //~ EG402
      this.log.error(`vendor ${vendor.name}: ${error}`);
      throw new ServiceUnavailableException('Egnyte did not take the vendor');
    }
  }
}
