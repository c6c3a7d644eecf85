import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';

@Schema()
export class Grant {
  @Prop() bed: string;
  @Prop() accessToken: string; //~ EG303
  @Prop() sealed: string;
}

export const GrantSchema = SchemaFactory.createForClass(Grant);

@Schema()
export class Cutting {
  @Prop() bed: string;
  @Prop() accessToken: string;
}
