package net.tables;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is kept in tables and queues before it is asked for. */
public class Tables {
    private static final String ROOT = "https://tables.egnyte.com/pubapi";
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** A result that is worked on where it is kept. */
    static final class Kept<T> {
        private final T value;

        Kept(T value) {
            this.value = value;
        }

        static <T> Kept<T> of(T value) {
            return new Kept<>(value);
        }

        <U> Kept<U> map(Function<T, U> change) {
            return of(change.apply(value));
        }

        T get() {
            return value;
        }
    }

    void byKey(List<String> ids) {
        Map<String, String> notes = ids.stream().collect(Collectors.toMap(Function.identity(), id -> ROOT + "/v1/notes/" + id));
        notes.values().forEach(this::get); //~ GET /pubapi/v1/notes/{note_id}
        get(known.computeIfAbsent("me", key -> ROOT + "/v1/userinfo")); //~ GET /pubapi/v1/userinfo
        get(Kept.of("/v1/bookmarks").map(path -> ROOT + path).get()); //~ GET /pubapi/v1/bookmarks
    }

    void inTurn(List<String> ids) throws InterruptedException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        queue.put(ROOT + "/v1/search"); //~ GET /pubapi/v1/search
        get(queue.take());
        List<String> urls = new ArrayList<>(ids.size());
        for (String id : ids) {
            urls.add(ROOT + "/v2/users/" + id); //~ GET /pubapi/v2/users/{user_id}
        }
        urls.forEach(this::get);
        List<String> few = new ArrayList<>(2);
        few.add(ROOT + "/v1/tasks"); //~ GET /pubapi/v1/tasks
        get(few.get(0));
        Stream.iterate(0, at -> at < 300, at -> at + 100).map(at -> ROOT + "/v1/links?offset=" + at).forEach(this::get); //~ GET /pubapi/v1/links
    }

    private void get(String url) {
        try {
            http.send(HttpRequest.newBuilder(URI.create(url)).GET().build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
