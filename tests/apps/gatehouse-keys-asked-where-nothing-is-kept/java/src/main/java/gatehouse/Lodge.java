package gatehouse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.servlet.http.HttpSession;

class Visitor {
    String name;
}

class SignInAgain extends RuntimeException {}

class Later extends RuntimeException {}

public class Lodge {
    private final HttpClient client = HttpClient.newHttpClient();

    /** Who comes for the first time is looked up. */
    Visitor visitor(HttpSession session) throws IOException, InterruptedException {
        Visitor visitor = (Visitor) session.getAttribute("visitor");
        if (visitor == null) {
            visitor = new Visitor();
            visitor.name = ask("/v1/userinfo"); //~ GET /pubapi/v1/userinfo
        }
        return visitor;
    }

    String greet(Visitor visitor) throws IOException, InterruptedException {
        return visitor != null ? visitor.name : ask("/v2/groups"); //~ GET /pubapi/v2/groups
    }

    private String ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi" + path))
            .header("Authorization", "Bearer " + System.getenv("EGNYTE_TOKEN"))
            .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 401) {
            throw new SignInAgain();
        }
        if (answer.statusCode() == 403 || answer.statusCode() == 429) {
            throw new Later();
        }
        return answer.body();
    }
}
