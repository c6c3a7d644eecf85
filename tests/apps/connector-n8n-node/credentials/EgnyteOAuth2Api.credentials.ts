import type { ICredentialType, INodeProperties } from 'n8n-workflow';

export class EgnyteOAuth2Api implements ICredentialType {
  name = 'egnyteOAuth2Api';
  extends = ['oAuth2Api'];
  displayName = 'Egnyte OAuth2 API';
  documentationUrl = 'https://developers.egnyte.com';
  properties: INodeProperties[] = [
    { displayName: 'Domain', name: 'domain', type: 'string', default: '', placeholder: 'acme' },
    { displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
    { displayName: 'Authorization URL', name: 'authUrl', type: 'hidden', default: '=https://{{$self["domain"]}}.egnyte.com/puboauth/token' },
    { displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'hidden', default: '=https://{{$self["domain"]}}.egnyte.com/puboauth/token' },
    { displayName: 'Scope', name: 'scope', type: 'hidden', default: 'Egnyte.filesystem Egnyte.audit' }, //~ EG102
    { displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: '' },
    { displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
  ];
}
