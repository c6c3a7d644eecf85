package com.example.thimbles;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Thimbles {
    enum Scheme {
        BASIC, BEARER, DIGEST;

        @Override
        public String toString() {
            return name().charAt(0) + name().substring(1).toLowerCase();
        }

        String with(String credentials) {
            return this + " " + credentials;
        }
    }

    enum Kind {
        BASIC("Basic"), BEARER("Bearer");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public static void main(String[] args) throws Exception {
        String root = "https://" + System.getenv("EGNYTE_DOMAIN") + ".egnyte.com/pubapi/v1";
        String token = System.getenv("EGNYTE_TOKEN");
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest trays = HttpRequest.newBuilder(URI.create(root + "/fs/Shared/Trays")) //~ GET /pubapi/v1/fs/{path} handles=specific
            .header("Authorization", Scheme.BEARER.with(token)).build();
        HttpRequest links = HttpRequest.newBuilder(URI.create(root + "/links")) //~ GET /pubapi/v1/links handles=specific
            .header("Authorization", String.format("%s %s", Scheme.BEARER, token)).build();
        HttpRequest groups = HttpRequest.newBuilder(URI.create(root + "/userinfo")) //~ GET /pubapi/v1/userinfo handles=specific
            .header("Authorization", Kind.BEARER.word + " " + token).build();
        for (HttpRequest request : new HttpRequest[] {trays, links, groups}) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200 -> System.out.println(answer.body());
                case 401 -> throw new IllegalStateException("Sign in to Egnyte again.");
                case 429 -> throw new IllegalStateException("Try again in " + answer.headers().firstValue("Retry-After").orElse("60") + " seconds.");
                default -> throw new IllegalStateException("Egnyte answered " + answer.statusCode());
            }
        }
    }
}
