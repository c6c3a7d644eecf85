package net.collector;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Nobody knows which ids there are; what their addresses look like is known all the same. */
public class Collector {
    private static final String ROOT = "https://collector.egnyte.com/pubapi";
    private final HttpClient http = HttpClient.newHttpClient();

    void collect(List<String> ids, Set<Integer> people) {
        ids.stream().map(id -> ROOT + "/v1/notes/" + id).forEach(this::get); //~ GET /pubapi/v1/notes/{note_id}
        for (String url : ids.stream().map(id -> ROOT + "/v1/tasks/" + id).toList()) {
            get(url); //~ GET /pubapi/v1/tasks/{task_id}
        }
        ids.stream().filter(id -> !id.isBlank()).map(id -> ROOT + "/v1/links/" + id).findFirst().ifPresent(this::get); //~ GET /pubapi/v1/links/{link_id}
        people.parallelStream().mapToObj(id -> ROOT + "/v2/users/" + id).forEach(url -> get(url)); //~ GET /pubapi/v2/users/{user_id}
        List<String> jobs = new ArrayList<>();
        for (String id : ids) {
            jobs.add(ROOT + "/v1/audit/jobs/" + id); //~ GET /pubapi/v1/audit/jobs/{job_id}
        }
        jobs.forEach(this::get);
    }

    void one(Optional<String> id, String raw) {
        get(id.map(one -> ROOT + "/v2/groups/" + one).orElse(ROOT + "/v2/groups")); //~ GET /pubapi/v2/groups; GET /pubapi/v2/groups/{group_id}
        get(Optional.ofNullable(raw).filter(one -> !one.isBlank()).map(one -> ROOT + "/v1/bookmarks/" + one).orElseThrow()); //~ GET /pubapi/v1/bookmarks/{bookmark_id}
        id.ifPresentOrElse(one -> get(ROOT + "/v1/webhooks/" + one), () -> get(ROOT + "/v1/userinfo")); //~ GET /pubapi/v1/webhooks/{webhook_id}; GET /pubapi/v1/userinfo
    }

    private void get(String url) {
        try {
            http.send(HttpRequest.newBuilder(URI.create(url)).GET().build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
