package ex;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

class Gallery {
    private static final String BASE = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1";
    private final HttpClient http = HttpClient.newHttpClient();

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(BASE + path)).header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN")).build();
    }

    String albums() throws IOException, InterruptedException {
        // egnyte-lint: allow(EG401, reason = "the caller looks at the errors field of the body")
        return http.send(get("/fs/Shared/Albums"), HttpResponse.BodyHandlers.ofString()).body(); //~ GET /pubapi/v1/fs/{path} handles=none
    }

    String links() throws IOException, InterruptedException {
        var answer = http.send(get("/links"), HttpResponse.BodyHandlers.ofString()); // egnyte-lint: allow(unhandled-401)
        //~^ GET /pubapi/v1/links handles=none; EG903
        return answer.body();
    }

    /* egnyte-lint: allow(undistinguished-401, reason = "bookmarks come from the directory") */
    //~^ EG904
    String bookmarks() throws IOException, InterruptedException {
        var answer = http.send(get("/bookmarks"), HttpResponse.BodyHandlers.ofString()); //~ GET /pubapi/v1/bookmarks handles=specific
        if (answer.statusCode() == 401) { //~ EG403
            throw new IllegalStateException("sign in again");
        }
        return answer.body();
    }
}
