import useSWR, { mutate } from 'swr';
import ask from './ask';
import { CHARTS, TIDES } from './places';

export function Charts({ mole, shown }: { mole: string; shown: boolean }) {
  const { data: shares } = useSWR(`${CHARTS}/links`, ask); //~ GET /pubapi/v1/links handles=specific
  const { data: folder } = useSWR(shown ? `${CHARTS}/fs/Shared/${mole}` : null, ask); //~ GET /pubapi/v1/fs/{path} handles=specific
  const { data: tides } = useSWR(`${TIDES}/links`, ask);
  const again = () => mutate(`${CHARTS}/notes`);
  return <a onClick={again}>{shares?.ids.length} {folder?.files.length} {tides}</a>;
}
