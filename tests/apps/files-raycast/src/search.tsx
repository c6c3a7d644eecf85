import { List, getPreferenceValues, openExtensionPreferences } from '@raycast/api';
import { useFetch } from '@raycast/utils';

const { company, bearer } = getPreferenceValues<{ company: string; bearer: string }>();
const root = `https://${company}.egnyte.com/pubapi/v1`;

export default function Search() {
  const { data, isLoading } = useFetch<{ results: { path: string }[] }>(`${root}/search?query=plan`, { //~ GET /pubapi/v1/search handles=specific
    headers: { Authorization: `Bearer ${bearer}` },
    onError: (refused) => (refused.message.includes('401') ? openExtensionPreferences() : undefined),
  });
  const { data: prices } = useFetch('https://prices.example/pubapi/v1/links');
  return <List isLoading={isLoading}>{data?.results.map((one) => <List.Item key={one.path} title={one.path} subtitle={String(prices)} />)}</List>;
}
