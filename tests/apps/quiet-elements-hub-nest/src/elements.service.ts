import { Injectable } from '@nestjs/common';
import axios from 'axios';

/** What an element asks for when one of our customers adds it. */
interface Element {
  key: string;
  /** Query of the request for its sign-in address. */
  signIn(tenant: string): Record<string, string>;
  /** Configuration of the instance. */
  configuration(tenant: string): Record<string, string>;
}

const CALLBACK = 'https://hub.kestrel.example/elements/callback';

const ELEMENTS: Record<string, Element> = {
  egnyte: {
    key: 'egnyte',
    signIn: (tenant) => ({
      apiKey: process.env.EGNYTE_KEY!,
      apiSecret: process.env.EGNYTE_SECRET!,
      callbackUrl: CALLBACK,
      subdomain: tenant,
    }),
    configuration: (tenant) => ({
      'oauth.api.key': process.env.EGNYTE_KEY!,
      'oauth.api.secret': process.env.EGNYTE_SECRET!,
      'oauth.callback.url': CALLBACK,
      subdomain: tenant,
    }),
  },
  // HubSpot has no subdomain, and its sign-in wants the scope.
  hubspot: {
    key: 'hubspotcrm',
    signIn: () => ({ apiKey: process.env.HUBSPOT_KEY!, callbackUrl: CALLBACK, scope: 'oauth files' }),
    configuration: () => ({ 'oauth.api.key': process.env.HUBSPOT_KEY! }),
  },
};

@Injectable()
export class ElementsService {
  private readonly api = axios.create({
    baseURL: 'https://api.openconnectors.ext.hanatrial.ondemand.com/elements/api-v2',
    headers: { Authorization: `User ${process.env.SAP_USER_SECRET}, Organization ${process.env.SAP_ORG_SECRET}` },
  });

  async signInUrl(name: string, tenant: string): Promise<string> {
    const element = ELEMENTS[name];
    const { data } = await this.api.get(`/elements/${element.key}/oauth/url`, { params: element.signIn(tenant) });
    return data.oauthUrl;
  }

  async add(name: string, tenant: string, code: string): Promise<string> {
    const element = ELEMENTS[name];
    const { data } = await this.api.post('/instances', {
      element: { key: element.key },
      providerData: { code },
      configuration: element.configuration(tenant),
      tags: [tenant],
      name: `${name} of ${tenant}`,
    });
    return data.id;
  }

  /** The instances that a customer has; a list asks for nothing of an element. */
  async list(tenant: string): Promise<string[]> {
    const { data } = await this.api.get('/instances', { params: { 'tags[]': tenant } });
    return data.map((instance: { name: string }) => instance.name);
  }

  async remove(id: string): Promise<void> {
    await this.api.delete(`/instances/${id}`);
  }
}
