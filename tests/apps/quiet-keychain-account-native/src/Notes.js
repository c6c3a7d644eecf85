import React, { useEffect, useState } from "react";
import { FlatList, Text } from "react-native";
import { account, forget } from "./account";

export function Notes() {
  const [notes, setNotes] = useState([]);

  useEffect(() => {
    (async () => {
      const signedIn = await account();
      if (!signedIn) return;
      const answer = await fetch(`https://${signedIn.domain}.egnyte.com/pubapi/v1/fs/Shared/Notes`, { //~ GET /pubapi/v1/fs/{path}
        headers: { Authorization: `Bearer ${signedIn.token}` },
      });
      if (answer.status === 401) return forget();
      setNotes((await answer.json()).files ?? []);
    })();
  }, []);

  return <FlatList data={notes} renderItem={({ item }) => <Text>{item.name}</Text>} />;
}
