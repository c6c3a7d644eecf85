import { useEffect, useState } from "react"
import { createRoot } from "react-dom/client"
import { Provider } from "react-redux"
import { PersistGate } from "redux-persist/integration/react"
import { back, begin, walks } from "./egnyte"
import { persistor, store } from "./store"

function Walks() {
  const [files, setFiles] = useState<{ name: string }[]>([])
  useEffect(() => void walks().then(setFiles), [])
  return <ul onDoubleClick={() => begin(prompt("Domain") ?? "")}>{files.map((file) => <li key={file.name}>{file.name}</li>)}</ul>
}

if (location.pathname === "/back") back()
createRoot(document.getElementById("root")!).render(
  <Provider store={store}>
    <PersistGate persistor={persistor}>
      <Walks />
    </PersistGate>
  </Provider>,
)
