import { Component, ReactNode } from "react";

export class Boundary extends Component<{ children: ReactNode }, { error: any }> {
  state = { error: null };

  static getDerivedStateFromError(error: any) {
    return { error };
  }

  render() {
    const { error } = this.state as any;
    if (error) return <p>Something went wrong.</p>;
    return this.props.children;
  }
}
