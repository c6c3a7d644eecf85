import { useEffect, useState } from "react";
import axios from "axios";
import { useAuth } from "./AuthContext";

export default function Rooms() {
  const { domain, setToken } = useAuth();
  const [folders, setFolders] = useState([]);

  useEffect(() => {
    axios
      .get(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Tenders`) //~^ GET /pubapi/v1/fs/{path} handles=specific
      .then(({ data }) => setFolders(data.folders ?? []))
      .catch((error) => {
        if (error.response?.status === 401) {
          setToken(null);
        }
      });
  }, [domain]);

  return (
    <ul>
      {folders.map((folder) => (
        <li key={folder.folder_id}>{folder.name}</li>
      ))}
    </ul>
  );
}
