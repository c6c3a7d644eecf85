import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
import { NodeConnectionType } from 'n8n-workflow';
import { linkFields, linkOperations } from './LinkDescription';

export class Cabinet implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Cabinet',
    name: 'cabinet',
    group: ['transform'],
    version: 1,
    subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
    description: 'Links and people of an archive',
    defaults: { name: 'Cabinet' },
    inputs: [NodeConnectionType.Main],
    outputs: [NodeConnectionType.Main],
    credentials: [{ name: 'cabinetOAuth2Api', required: true }],
    requestDefaults: {
      baseURL: '=https://{{$credentials.domain}}.egnyte.com/pubapi',
      headers: { Accept: 'application/json' },
    },
    properties: [
      {
        displayName: 'Resource',
        name: 'resource',
        type: 'options',
        options: [
          { name: 'Link', value: 'link' },
          { name: 'User', value: 'user' },
        ],
        default: 'link',
      },
      ...linkOperations,
      ...linkFields,
      {
        displayName: 'Operation',
        name: 'operation',
        type: 'options',
        displayOptions: { show: { resource: ['user'] } },
        options: [
          {
            name: 'Invite',
            value: 'invite',
            routing: { request: { method: 'POST', url: '/v2/users', body: { userType: 'standard' } } }, //~ POST /pubapi/v2/users; EG101
          },
          // Another service's address, in full.
          { name: 'Ping', value: 'ping', routing: { request: { url: 'https://status.example.com/api/v2/users' } } },
        ],
        default: 'invite',
      },
    ],
  };
}
