export interface EgnyteUser {
  access_token: string;
  token_type: string;
  expires_in: number;
}
