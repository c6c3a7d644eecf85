import { Injectable } from '@nestjs/common';
import axios from 'axios';

@Injectable()
export class LinksService {
  async list(token: string) {
    const { data } = await axios.get(`https://${process.env.EGNYTE_DOMAIN}.egnyte.com/pubapi/v1/links`, { //~ GET /pubapi/v1/links handles=specific; EG403
      headers: { Authorization: `Bearer ${token}` },
    });
    return data;
  }
}
