import { useBatches, useComments } from './queries';

export function Batches() {
  const { data: batches } = useBatches();
  const { data: comments } = useComments('/Shared/Batches');
  return (
    <>
      {batches?.folders.map((batch) => <p key={batch.name}>{batch.name}</p>)}
      <p>{comments?.notes.length} comments</p>
    </>
  );
}
