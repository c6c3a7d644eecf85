package com.example.boats;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@RestController
public class BoatController {

    private final EgnyteTokenService tokens;
    private final RestClient restClient;

    public BoatController(EgnyteTokenService tokens, RestClient.Builder builder, @Value("${egnyte.base-url}") String baseUrl) {
        this.tokens = tokens;
        this.restClient = builder.baseUrl(baseUrl).build();
    }

    @GetMapping("/boats")
    public ResponseEntity<String> boats() {
        String token = tokens.getAccessToken(); //~ EG308
        try {
            String body = restClient.get() //~ GET /pubapi/v1/fs/{path}
                    .uri("/pubapi/v1/fs/Shared/Boats")
                    .header("Authorization", "Bearer " + token)
                    .retrieve()
                    .body(String.class);
            return ResponseEntity.ok(body);
        } catch (HttpClientErrorException.Unauthorized e) {
            return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body("Egnyte has to be connected again");
        }
    }
}
