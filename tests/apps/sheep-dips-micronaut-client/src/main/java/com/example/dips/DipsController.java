package com.example.dips;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Inject;

@Controller("/dips")
public class DipsController {
    private final HttpClient http;

    @Inject
    @Client("https://weather.example.org/v1")
    HttpClient weather;

    @Inject
    @Client("egnyte")
    HttpClient named;

    DipsController(@Client("https://acme.egnyte.com/pubapi") HttpClient http) { //~ EG501
        this.http = http;
    }

    @Get("/events")
    public String events() {
        return http.toBlocking().retrieve(HttpRequest.GET("/v2/events").bearerAuth(System.getenv("EGNYTE_TOKEN"))); //~ GET /pubapi/v2/events handles=generic; EG402
    }

    @Get("/links")
    public String links() {
        try {
            return named.toBlocking().retrieve(HttpRequest.GET("/v1/links").bearerAuth(System.getenv("EGNYTE_TOKEN"))); //~ GET /pubapi/v1/links handles=specific
        } catch (HttpClientResponseException e) {
            if (e.getStatus() == HttpStatus.UNAUTHORIZED) {
                return "sign in again";
            }
            throw e;
        }
    }

    @Get("/weather")
    public String weather() {
        return weather.toBlocking().retrieve(HttpRequest.GET("/today"));
    }
}
