import { grantFor } from '../../lib/grant';
import { Chart } from './chart';
import { Clock } from './clock';
import { Frame } from './frame';

export default async function Gauges() {
  const grant = await grantFor(process.env.EGNYTE_DOMAIN!);
  return (
    <Frame card={grant.access_token}>
      <Chart //~ EG302
        domain="harbour"
        card={grant.access_token}
      />
      <Clock seconds={grant.expires_in} />
    </Frame>
  );
}
