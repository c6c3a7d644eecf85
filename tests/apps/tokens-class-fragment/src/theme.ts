export class Theme {
  private chosen: string | null = null;

  disconnect(): void {
    this.chosen = null;
  }
}
