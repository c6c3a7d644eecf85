import { folder } from '../../lib/egnyte'

export default async function Swings() {
  const found = await folder('Swings')
  if ('busy' in found) return <p>Egnyte is busy; try again in {found.busy} seconds.</p>
  return <ul>{found.files.map((f) => <li key={f.name}>{f.name}</li>)}</ul>
}
