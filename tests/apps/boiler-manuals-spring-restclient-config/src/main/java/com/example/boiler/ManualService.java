package com.example.boiler;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;

@Service
public class ManualService {
    private final RestClient egnyteRestClient;

    public ManualService(RestClient egnyteRestClient) {
        this.egnyteRestClient = egnyteRestClient;
    }

    public Map<?, ?> manuals(String model) {
        return egnyteRestClient.get().uri("/fs/Shared/Manuals/{model}", model).retrieve().body(Map.class); //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
    }

    public Map<?, ?> links() {
        return egnyteRestClient.get().uri("/links").retrieve() //~ GET /pubapi/v1/links handles=specific
                .onStatus(status -> status == HttpStatus.UNAUTHORIZED, (request, response) -> { //~ EG403
                    throw new ReconnectException();
                })
                .body(Map.class);
    }

    public static class ReconnectException extends RuntimeException {}
}
