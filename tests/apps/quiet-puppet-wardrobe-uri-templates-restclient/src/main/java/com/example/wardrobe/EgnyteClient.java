package com.example.wardrobe;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class EgnyteClient {
    static class SignInAgain extends RuntimeException {}

    static class Busy extends RuntimeException {
        Busy(String seconds) {
            super("wait " + seconds + " s");
        }
    }

    private final RestClient rest = RestClient.builder()
            .baseUrl("https://{domain}.egnyte.com/pubapi")
            .defaultStatusHandler(s -> s.value() == 401, (request, answer) -> { throw new SignInAgain(); })
            .defaultStatusHandler(s -> s == HttpStatus.TOO_MANY_REQUESTS, (request, answer) -> {
                throw new Busy(answer.getHeaders().getFirst("Retry-After"));
            })
            .build();

    String stats(Account account, String folder) {
        return get(account, "/v1/fs/ids/folder/{id}/stats", folder); //~ GET /pubapi/v1/fs/ids/folder/{folder_id}/stats
    }

    String costume(Account account, String group, String namespace) {
        return get(account, "/v1/fs/ids/file/{id}/properties/{ns}", group, namespace); //~ GET /pubapi/v1/fs/ids/file/{id}/properties/{namespace}
    }

    String totals(Account account) {
        return get(account, "/v2/fs/trash/totalcount"); //~ GET /pubapi/v2/fs/trash/totalcount
    }

    String task(Account account, String id) {
        return get(account, "/v1/tasks/{id}?expand=true", id); //~ GET /pubapi/v1/tasks/{task_id}
    }

    private String get(Account account, String path, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = account.domain();
        System.arraycopy(values, 0, all, 1, values.length);
        return rest.get().uri(path, all).headers(h -> h.setBearerAuth(account.token())).retrieve().body(String.class);
    }
}

record Account(String domain, String token) {}
