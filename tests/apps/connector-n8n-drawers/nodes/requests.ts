import type { IDataObject, IExecuteFunctions, IHttpRequestMethods, IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

export const HOST = 'https://holm.egnyte.com';

export const PATHS = {
  LINKS: '/pubapi/v1/links',
  DRAWERS: '/pubapi/v1/drawers',
  DRAWER: (id: string) => `/pubapi/v1/drawers/${encodeURIComponent(id)}`,
} as const;

export async function ask(
  this: IExecuteFunctions | ILoadOptionsFunctions,
  method: IHttpRequestMethods,
  path: string,
  body: IDataObject = {},
) {
  const options: IHttpRequestOptions = { method, url: `${HOST}${path}`, json: true };
  if (Object.keys(body).length) {
    options.body = body;
  }
  try {
    return await this.helpers.httpRequestWithAuthentication.call(this, 'egnyteOAuth2Api', options);
  } catch (error) {
    throw new NodeApiError(this.getNode(), error);
  }
}
