import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import { egnyte } from '../egnyte.server'

type Folder = { files?: { name: string }[] }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const folder = await egnyte<Folder>(request, `/fs/Shared/Plays/${params.play}`) //~ GET /pubapi/v1/fs/{path}
  return { scripts: folder.files ?? [] }
}

export default function Play() {
  const { scripts } = useLoaderData<typeof loader>()
  return <ul>{scripts.map((script) => <li key={script.name}>{script.name}</li>)}</ul>
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error) && error.status === 401) {
    return <p>The connection has ended. <Link to="/egnyte/connect">Connect to Egnyte again</Link></p>
  }
  return <p>The scripts could not be read.</p>
}
