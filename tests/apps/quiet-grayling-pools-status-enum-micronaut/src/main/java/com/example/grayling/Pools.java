package com.example.grayling;

import io.micronaut.http.*;
import io.micronaut.http.annotation.*;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.runtime.Micronaut;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;

@Slf4j
@Controller
@RequiredArgsConstructor
public class Pools {
    private final HttpClient http;
    private final Map<String, String> waiting = new ConcurrentHashMap<>();
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();

    public static void main(String[] args) {
        Micronaut.run(Pools.class, args);
    }

    @Get("/egnyte/back{?code,state,error}")
    HttpResponse<Account> back(@QueryValue String code, @QueryValue String state, @QueryValue(defaultValue = "") String error) {
        String domain = waiting.remove(state);
        if (domain == null || !error.isEmpty()) {
            return HttpResponse.status(HttpStatus.FORBIDDEN);
        }
        Map<?, ?> grant = http.toBlocking().retrieve(
            HttpRequest.POST("https://" + domain + ".egnyte.com/puboauth/token", Map.of(
                "client_id", System.getenv("EGNYTE_KEY"),
                "client_secret", System.getenv("EGNYTE_SECRET"),
                "redirect_uri", "https://grayling.example.com/egnyte/back",
                "code", code,
                "grant_type", "authorization_code")).contentType(MediaType.APPLICATION_FORM_URLENCODED_TYPE),
            Map.class);
        Account account = Account.builder().domain(domain).accessToken((String) grant.get("access_token")).build();
        accounts.put(domain, account);
        log.info("token granted: {}", account.withAccessToken("***"));
        log.debug("token granted: {}", account.toBuilder().accessToken("***").build());
        return HttpResponse.created(account.withAccessToken(null));
    }

    @Get("/pools/{domain}")
    HttpResponse<?> pools(String domain) {
        Account account = accounts.get(domain);
        try {
            return HttpResponse.ok(http.toBlocking().retrieve(
                HttpRequest.GET("https://" + domain + ".egnyte.com/pubapi/v1/fs/Shared/Pools").bearerAuth(account.getAccessToken()), Map.class)); //~ GET /pubapi/v1/fs/{path}
        } catch (HttpClientResponseException e) {
            if (e.getStatus() == HttpStatus.UNAUTHORIZED) {
                log.warn("refused: {}", account.toBuilder().accessToken("***").build());
                return HttpResponse.seeOther(URI.create("/egnyte/connect"));
            }
            if (e.getStatus() == HttpStatus.TOO_MANY_REQUESTS) {
                return HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE);
            }
            throw e;
        }
    }
}
