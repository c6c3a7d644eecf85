import { Component, ReactNode } from "react";
import { SignIn } from "./SignIn";

export class Boundary extends Component<{ children: ReactNode }, { error: any }> {
  state = { error: null };

  static getDerivedStateFromError(error: any) {
    return { error };
  }

  render() {
    const { error } = this.state as any;
    if (error?.status === 401) return <SignIn onDone={() => this.setState({ error: null })} />;
    if (error) return <p>Something went wrong.</p>;
    return this.props.children;
  }
}
