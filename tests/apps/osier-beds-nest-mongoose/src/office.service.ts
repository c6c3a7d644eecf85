import { createCipheriv, randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import axios from 'axios';
import { Model } from 'mongoose';

import { Cutting, Grant } from './grants';

@Injectable()
export class OfficeService {
  constructor(
    @InjectModel(Grant.name) private readonly grants: Model<Grant>,
    @InjectModel(Cutting.name) private readonly cuttings: Model<Cutting>,
  ) {}

  async connect(bed: string, domain: string, code: string) {
    const form = new URLSearchParams({
      client_id: process.env.OSIER_KEY,
      client_secret: process.env.OSIER_SECRET,
      grant_type: 'authorization_code',
      redirect_uri: 'https://osiers.example.com/back',
      scope: 'Egnyte.filesystem',
      code,
    });
    const { data } = await axios.post(`https://${domain}.egnyte.com/puboauth/token`, form);
    await this.keep({ bed, accessToken: data.access_token });
    await this.grants.updateOne({ bed }, { sealed: this.seal(data.access_token) });
  }

  async keep(grant: Partial<Grant>) {
    const known = await this.grants.findOne({ bed: grant.bed });
    if (known) {
      return this.grants.findByIdAndUpdate(known.id, grant);
    }
    return this.grants.create(grant);
  }

  /** The token of the nursery, which is another company. */
  async cut(bed: string) {
    const { data } = await axios.post('https://nursery.example.com/token', { bed });
    await this.cuttings.create({ bed, accessToken: data.access_token });
  }

  private seal(token: string) {
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(process.env.OSIER_SEAL, 'hex'), randomBytes(12));
    return Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]).toString('base64');
  }
}
