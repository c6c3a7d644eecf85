import java.net.URI;
import java.net.http.*;

public class Main {
    sealed interface Answer permits Fine, Bad {}
    record Fine(String body) implements Answer {}
    record Bad(int code, String body) implements Answer {}

    static Answer get(String path) throws Exception {
        var q = HttpRequest.newBuilder(URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1/" + path)).header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN")).build();
        var r = HttpClient.newHttpClient().send(q, HttpResponse.BodyHandlers.ofString());
        return r.statusCode() == 200 ? new Fine(r.body()) : new Bad(r.statusCode(), r.body());
    }

    public static void main(String[] args) throws Exception {
        switch (get("fs/Shared")) { //~ GET /pubapi/v1/fs/{path} handles=specific
            case Fine(var body) -> System.out.println(body);
            case Bad(int code, var b) when code == 401 -> System.err.println("sign in again");
            case Bad(int code, var b) when code == 429 -> Thread.sleep(5000);
            case Bad(int code, var b) -> throw new IllegalStateException(code + b);
        }
    }
}
