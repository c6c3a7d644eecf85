import { useEffect, useState } from 'react';
import { useEgnyte } from '@/auth/session';
import type { Comment } from '@/api/types';

export function CommentThread({ path }: { path: string }) {
  const egnyte = useEgnyte();
  const [comments, setComments] = useState<Comment[]>([]);
  const [draft, setDraft] = useState('');

  useEffect(() => {
    egnyte.comments(path).then(({ notes }) => setComments(notes));
  }, [egnyte, path]);

  async function send() {
    const added = await egnyte.addComment(path, draft);
    setComments([...comments, added]);
    setDraft('');
  }

  return (
    <aside>
      {comments.map((comment) => (
        <p key={comment.id}>
          <b>{comment.username}</b> {comment.body}
        </p>
      ))}
      <textarea value={draft} onChange={(e) => setDraft(e.target.value)} />
      <button onClick={send}>Comment</button>
    </aside>
  );
}
