package com.acme;

import static com.acme.Paths.LINKS;
import static com.acme.Paths.People.USERS;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

public class Main {
    private static final String HOST = ".egnyte.com";
    private final HttpClient client = HttpClient.newHttpClient();
    private final String domain;
    private final String token;

    public Main(String domain, String token) {
        this.domain = domain;
        this.token = token;
    }

    public static void main(String[] args) throws Exception {
        Main main = new Main(args[0], System.getenv("EGNYTE_TOKEN"));
        main.concatenated("Shared");
        main.formatted("Shared");
        main.built("Shared", "x");
        main.reused();
        main.block();
        main.branches(args.length > 1);
        Folders folders = new Folders(new URI(main.base()).toURL());
        folders.list(args[0], null);
        folders.remove(args[0]);
        folders.links(null);
    }

    private String base() {
        return "https://" + domain + HOST;
    }

    void concatenated(String folder) throws IOException, InterruptedException {
        String url = base() + Paths.ROOT + "/fs/" + folder;
        HttpRequest request = HttpRequest.newBuilder().uri(URI.create(url)).header("Authorization", "Bearer " + token).GET().build(); //~ GET /pubapi/v1/fs/{path}
        client.send(request, BodyHandlers.ofString());
        send("GET", base() + LINKS); //~ GET /pubapi/v1/links
        send("POST", base().concat(USERS)); //~ POST /pubapi/v2/users
    }

    void formatted(String folder) throws Exception {
        send("GET", String.format("https://%s.egnyte.com" + Paths.FILES, domain, folder)); //~ GET /pubapi/v1/fs/{path}
        send("DELETE", "https://%s.egnyte.com/pubapi/v1/links/%d".formatted(domain, 7)); //~ DELETE /pubapi/v1/links/{link_id}
        send("GET", String.format("%2$s/pubapi/%1$s/notes", Paths.VERSION, base())); //~ GET /pubapi/v1/notes
        send("GET", String.join("/", base(), "pubapi", "v1", "search")); //~ GET /pubapi/v1/search
        send("GET", java.text.MessageFormat.format("https://{0}.egnyte.com/pubapi/{1}/groups", domain, "v2")); //~ GET /pubapi/v2/groups
    }

    void built(String folder, String query) throws Exception {
        StringBuilder url = new StringBuilder("https://").append(domain).append(HOST);
        url.append("/pubapi/v2/perms/");
        url.append(URLEncoder.encode(folder, StandardCharsets.UTF_8));
        send("GET", url.toString()); //~ GET /pubapi/v2/perms/{path}
        var search = new StringBuffer();
        search.append(base()).append("/pubapi/v1/search?query=").append(query);
        send("GET", search.toString()); //~ GET /pubapi/v1/search
        send("GET", URI.create(base()).resolve("/pubapi/v1/tasks").toString()); //~ GET /pubapi/v1/tasks
        send("GET", new URI(base() + "/").resolve("pubapi/v1/userinfo").toString()); //~ GET /pubapi/v1/userinfo
    }

    void reused() throws Exception {
        String url = base() + "/pubapi/v1/workflows";
        send("GET", url); //~ GET /pubapi/v1/workflows
        url = base() + "/pubapi/v1/bookmarks";
        send("GET", url); //~ GET /pubapi/v1/bookmarks
        for (String kind : List.of("users", "groups")) {
            send("GET", base() + "/pubapi/v2/" + kind); //~ GET /pubapi/v2/users; GET /pubapi/v2/groups
        }
    }

    void block() throws Exception {
        String path = """
            /pubapi/v1/bookmarks\
            """;
        send("GET", base() + path); //~ GET /pubapi/v1/bookmarks
        String body = """
            {"path": "/pubapi/v1/nowhere"}
            """;
        send("POST", base() + path, body); //~ POST /pubapi/v1/bookmarks
    }

    void branches(boolean all) throws Exception {
        send("GET", base() + (all ? "/pubapi/v1/tasks" : "/pubapi/v1/workflows")); //~ GET /pubapi/v1/tasks; GET /pubapi/v1/workflows
        String path = switch (domain) {
            case "a" -> "/pubapi/v1/webhooks";
            default -> {
                yield "/pubapi/v1/insights/files";
            }
        };
        send("GET", base() + path); //~ GET /pubapi/v1/webhooks; GET /pubapi/v1/insights/files
    }

    private HttpResponse<String> send(String method, String url) throws IOException, InterruptedException {
        return send(method, url, null);
    }

    private HttpResponse<String> send(String method, String url, String body) throws IOException, InterruptedException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url)).method(method, publisher);
        builder.setHeader("Authorization", "Bearer " + token);
        return client.send(builder.build(), BodyHandlers.ofString());
    }
}
