import { useMatterQuery, useShareMatterMutation } from './services/egnyte';

export function Matter({ name }: { name: string }) {
  const { data } = useMatterQuery(name);
  const [share] = useShareMatterMutation();
  return (
    <section>
      <h2>{name}</h2>
      <ul>{data?.files.map((file) => <li key={file.name}>{file.name}</li>)}</ul>
      <button onClick={() => share(name)}>Share</button>
    </section>
  );
}
