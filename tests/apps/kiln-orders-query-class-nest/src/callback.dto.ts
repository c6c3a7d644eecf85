import { IsNotEmpty, IsString } from 'class-validator';

export class CallbackDto {
  @IsString()
  @IsNotEmpty()
  code: string;
}

export class AnsweredDto {
  @IsString()
  code?: string;

  @IsString()
  error?: string;
}
