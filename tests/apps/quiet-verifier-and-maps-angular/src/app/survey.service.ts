import { HttpClient, HttpErrorResponse } from "@angular/common/http";
import { Injectable, inject } from "@angular/core";
import { catchError, throwError } from "rxjs";
import { SignInService } from "./sign-in.service";

@Injectable({ providedIn: "root" })
export class SurveyService {
  private http = inject(HttpClient);
  private signIn = inject(SignInService);

  trees(parcel: string) {
    const domain = localStorage.getItem("tree-survey.domain");
    localStorage.setItem("tree-survey.parcel", parcel);
    return this.http //~ GET /pubapi/v1/fs/{path}
      .get<{ files: { name: string }[] }>(`https://${domain}.egnyte.com/pubapi/v1/fs/Shared/Trees/${parcel}`, {
        headers: { Authorization: `Bearer ${this.signIn.token()}` },
      })
      .pipe(
        catchError((error: HttpErrorResponse) => {
          if (error.status === 401) this.signIn.token.set(null);
          return throwError(() => error);
        }),
      );
  }
}
