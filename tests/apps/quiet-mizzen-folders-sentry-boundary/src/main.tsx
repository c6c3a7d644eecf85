import { createRoot } from "react-dom/client";
import { withErrorBoundary, ErrorBoundary } from "@sentry/react";
import { Folders } from "./Folders";
import { Links } from "./Links";
import { SignIn } from "./SignIn";

function Failed({ error, resetError }: { error: any; resetError: () => void }) {
  if (error.response?.status === 401) return <SignIn onDone={resetError} />;
  return <p>Something went wrong.</p>;
}

const Guarded = withErrorBoundary(Folders, { fallback: (props) => <Failed {...(props as any)} /> });

function report(error: any) {
  if (error.response?.status === 401) location.assign("/login");
}

createRoot(document.getElementById("root")!).render(<>
  <Guarded />
  <ErrorBoundary onError={report} fallback={<p>Something went wrong.</p>}><Links /></ErrorBoundary>
</>);
