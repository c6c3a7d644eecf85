import { HttpClient } from "@angular/common/http";
import { Injectable, inject } from "@angular/core";
import { firstValueFrom } from "rxjs";

interface TileGrant {
  token: string;
  expires: number;
}

// The tile server hands out anonymous tokens that open public aerial photos for a day.
@Injectable({ providedIn: "root" })
export class MapTilesService {
  private http = inject(HttpClient);

  async url(z: number, x: number, y: number): Promise<string> {
    const { token } = await this.grant();
    return `https://tiles.aerial.example/${z}/${x}/${y}.png?session=${token}`;
  }

  private async grant(): Promise<TileGrant> {
    const kept = localStorage.getItem("aerial-tiles");
    if (kept && JSON.parse(kept).expires > Date.now()) return JSON.parse(kept);
    const grant = await firstValueFrom(this.http.post<TileGrant>("https://tiles.aerial.example/grants", {}));
    localStorage.setItem("aerial-tiles", JSON.stringify(grant));
    return grant;
  }
}
