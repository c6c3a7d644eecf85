import { useEffect, useState } from "react";
import { useEgnyte, type Folder } from "../api/useEgnyte";

const LAST_FOLDER = "review.lastFolder";

export function Board() {
  const egnyte = useEgnyte();
  const [folder, setFolder] = useState<Folder | null>(null);
  const [path, setPath] = useState(localStorage.getItem(LAST_FOLDER) ?? "/Shared");

  useEffect(() => {
    localStorage.setItem(LAST_FOLDER, path);
    egnyte.folder(path).then(setFolder);
  }, [egnyte, path]);

  return (
    <ul>
      {folder?.folders?.map((child) => (
        <li key={child.path} onClick={() => setPath(child.path)}>{child.name}</li>
      ))}
      {folder?.files?.map((file) => (
        <li key={file.entry_id}>
          {file.name} <button onClick={() => egnyte.share(file.path).then(({ links }) => window.open(links[0].url))}>Share</button>
        </li>
      ))}
    </ul>
  );
}
