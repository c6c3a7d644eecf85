package com.quay.dues;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Made once by Spring; what it is made with is everybody's. */
@Component
public class Archive {
    private static WebClient client;
    private static String token;

    public Archive(Settings settings) {
        client = WebClient.builder().baseUrl(settings.getArchive()).build();
    }

    static void signIn(String fresh) {
        token = fresh;
    }

    static String ask(HttpMethod method, String path) {
        try {
            return client.method(method).uri("/pubapi/v1" + path).header("Authorization", "Bearer " + token).retrieve().bodyToMono(String.class).block();
        } catch (WebClientResponseException failure) {
            if (failure.getStatusCode().equals(HttpStatus.UNAUTHORIZED)) {
                throw new SignInAgain();
            }
            throw failure;
        }
    }
}
