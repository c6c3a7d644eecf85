package net.coppice;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Jobs are records, and taken apart where they are done. */
public final class Plots {
    sealed interface Job permits Read, Drop, Twice {}
    record Read(String path) implements Job {}
    record Drop(String path, boolean quietly) implements Job {}
    record Twice(Read first, Drop then) implements Job {}

    private final OkHttpClient http = new OkHttpClient();
    private final HttpUrl root;
    private final String token;

    public Plots(String domain, String token) {
        this.root = HttpUrl.get("https://" + domain + ".egnyte.com/pubapi/");
        this.token = token;
    }

    public void fell(String id) throws IOException {
        work(new Read("v1/tasks")); //~ GET /pubapi/v1/tasks
        work(new Drop("v1/bookmarks/" + id, true)); //~ DELETE /pubapi/v1/bookmarks/{bookmark_id}
        work(new Twice(new Read("v1/notes"), new Drop("v1/links/" + id, false))); //~ GET /pubapi/v1/notes; DELETE /pubapi/v1/links/{link_id}
        only(new Read("v2/groups")); //~ GET /pubapi/v2/groups
    }

    private void work(Job job) throws IOException {
        switch (job) {
            case Read(String path) -> send("GET", path);
            case Drop(var path, boolean quietly) -> send("DELETE", path);
            case Twice(Read(var first), Drop(var then, var quietly)) -> {
                send("GET", first);
                send("DELETE", then);
            }
        }
    }

    private void only(Object job) throws IOException {
        if (job instanceof Read(String path) && !path.isBlank()) {
            send("GET", path);
        }
    }

    private void send(String verb, String path) throws IOException {
        HttpUrl url = root.newBuilder(path).addQueryParameter("source", "plots").build();
        RequestBody body = verb.equals("GET") ? null : RequestBody.create(new byte[0]);
        Request request = new Request.Builder().url(url).method(verb, body).header("Authorization", "Bearer " + token).build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() == 401) throw new IllegalStateException("sign in again");
            if (!response.isSuccessful()) throw new IOException("egnyte answered " + response.code());
        }
    }
}
