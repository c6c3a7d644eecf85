import type { IDataObject, IExecuteFunctions, IHttpRequestMethods, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

export async function egnyteApiRequest(
  this: IExecuteFunctions | ILoadOptionsFunctions,
  method: IHttpRequestMethods,
  endpoint: string,
  body: IDataObject = {},
  qs: IDataObject = {},
) {
  const { domain } = await this.getCredentials('egnyteOAuth2Api');
  const options: IHttpRequestOptions = {
    method,
    url: `https://${domain}.egnyte.com/pubapi${endpoint}`,
    body,
    qs,
    json: true,
  };
  try {
    return await this.helpers.httpRequestWithAuthentication.call(this, 'egnyteOAuth2Api', options);
  } catch (error) {
    throw new NodeApiError(this.getNode(), error);
  }
}
