import { usePartsQuery, useShareMutation } from './api';

export function Shelf({ name }: { name: string }) {
  const { data, isFetching } = usePartsQuery(name);
  const [share] = useShareMutation();
  if (isFetching) return <p>…</p>;
  return (
    <ul>
      {data?.files?.map((file) => (
        <li key={file.name}>
          {file.name} <button onClick={() => share(`/Shared/Orrery/${name}/${file.name}`)}>share</button>
        </li>
      ))}
    </ul>
  );
}
