import { AugmentedRequest, RESTDataSource } from '@apollo/datasource-rest';

export class EgnyteSource extends RESTDataSource {
  override baseURL = 'https://acme.egnyte.com/pubapi/v1/';

  constructor(private token: string) {
    super();
  }

  override willSendRequest(_path: string, request: AugmentedRequest) {
    request.headers.authorization = `Bearer ${this.token}`;
  }
}
