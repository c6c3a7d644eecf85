import type { IDataObject, IExecuteFunctions, IHttpRequestMethods } from 'n8n-workflow';
import { HOSTS } from './addresses';

/** The address stands in one file, what it is called with in another: this one only puts them together. */
export async function send(this: IExecuteFunctions, method: IHttpRequestMethods, endpoint: string, qs: IDataObject = {}) {
  const { stage } = await this.getCredentials('holmApi');
  const host = stage === 'trial' ? HOSTS.TRIAL : HOSTS.LIVE;
  return await this.helpers.httpRequestWithAuthentication.call(this, 'holmApi', {
    method,
    url: `${host}/${HOSTS.VERSION}${endpoint}`,
    qs,
    json: true,
  });
}
