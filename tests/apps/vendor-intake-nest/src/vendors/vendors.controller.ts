import { Body, Controller, Headers, Post } from '@nestjs/common';
import { type Vendor, VendorsService } from './vendors.service';

@Controller('vendors')
export class VendorsController {
  constructor(private readonly vendors: VendorsService) {}

  @Post()
  create(@Headers('x-egnyte-token') token: string, @Body() vendor: Vendor) {
    return this.vendors.register(token, vendor);
  }
}
