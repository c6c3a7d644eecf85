import type { ICredentialType, INodeProperties } from 'n8n-workflow';

export class CabinetOAuth2Api implements ICredentialType {
  name = 'cabinetOAuth2Api';
  extends = ['oAuth2Api'];
  displayName = 'Cabinet OAuth2 API';
  properties: INodeProperties[] = [
    { displayName: 'Domain', name: 'domain', type: 'string', default: '' },
    { displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
    { displayName: 'Authorization URL', name: 'authUrl', type: 'hidden', default: '=https://{{$self["domain"]}}.egnyte.com/puboauth/token' },
    { displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'hidden', default: '=https://{{$self["domain"]}}.egnyte.com/puboauth/token' },
    { displayName: 'Scope', name: 'scope', type: 'hidden', default: 'Egnyte.link' },
  ];
}
