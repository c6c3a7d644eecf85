package com.stocktakes;

import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestTemplate;

public class Sync {
    private final RestTemplate rest = new RestTemplate();
    private final String base = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1";
    private String token = System.getenv("EGNYTE_TOKEN");

    public static void main(String[] args) throws InterruptedException {
        Sync sync = new Sync();
        System.out.println(sync.stubborn("Shared/Stock").size());
        System.out.println(sync.patient("Shared/Stock").size());
        sync.mark("Shared/Stock/done");
    }

    Map<?, ?> stubborn(String path) {
        for (int round = 0; round < 3; round++) {
            try {
                return rest.exchange(base + "/fs/" + path, HttpMethod.GET, authorized(), Map.class).getBody(); //~ GET /pubapi/v1/fs/{path} handles=specific
            } catch (HttpClientErrorException.Unauthorized refused) {
                continue; //~ EG404
            } catch (HttpClientErrorException.TooManyRequests busy) {
                throw new IllegalStateException("later");
            }
        }
        throw new IllegalStateException("gave up");
    }

    Map<?, ?> patient(String path) throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            try {
                return rest.exchange(base + "/fs/" + path, HttpMethod.GET, authorized(), Map.class).getBody(); //~ GET /pubapi/v1/fs/{path} handles=specific
            } catch (HttpClientErrorException.Unauthorized refused) {
                token = Console.askForToken();
                continue;
            } catch (HttpClientErrorException.TooManyRequests busy) {
                Thread.sleep(1000L * round);
                continue;
            }
        }
        throw new IllegalStateException("gave up");
    }

    void mark(String path) {
        try {
            rest.exchange(base + "/fs/" + path, HttpMethod.POST, authorized(), Void.class); //~ POST /pubapi/v1/fs/{path} handles=generic
        } catch (HttpStatusCodeException failed) {
            String said = failed.getResponseBodyAsString();
            System.err.println("not marked: " + said);
            if (said.contains("already exists")) {
                return;
            }
            if (failed.getStatusCode() == HttpStatus.NOT_FOUND) {
                throw new IllegalArgumentException("no such folder: " + path);
            } else if (failed.getStatusCode() == HttpStatus.FORBIDDEN) { //~ EG402; EG403
                throw new IllegalArgumentException("the folder is somebody else's: " + path);
            } else {
                throw new IllegalStateException(said);
            }
        }
    }

    private HttpEntity<Void> authorized() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return new HttpEntity<>(headers);
    }
}
