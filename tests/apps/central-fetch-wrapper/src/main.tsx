import { render } from 'preact';
import { SessionExpired } from './api/fetchEgnyte';
import { addItem, closeItem, openItems, type Item } from './api/items';

const who = JSON.parse(document.getElementById('session')!.textContent!);

async function guarded(work: () => Promise<unknown>) {
  try {
    await work();
  } catch (error) {
    if (error instanceof SessionExpired) {
      location.reload();
    }
  }
}

const { files } = await openItems(who);
render(
  <ul>
    {files.map((item: Item) => (
      <li>
        {item.name} <button onClick={() => guarded(() => closeItem(who, item))}>Done</button>
      </li>
    ))}
    <input type="file" onChange={(e) => guarded(() => addItem(who, 'photo.jpg', e.currentTarget.files![0]))} />
  </ul>,
  document.body,
);
