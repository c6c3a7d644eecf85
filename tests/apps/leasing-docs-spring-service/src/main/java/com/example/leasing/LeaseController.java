package com.example.leasing;

import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@RestController
@RequestMapping("/api/leases")
@RequiredArgsConstructor
public class LeaseController {

    private final RestTemplate restTemplate;
    private final EgnyteAuthService authService;
    private final EgnyteProperties properties;

    @GetMapping("/{id}/documents")
    public ResponseEntity<String> documents(@PathVariable String id) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(authService.getAccessToken()); //~ EG308
        try {
            return restTemplate.exchange( //~ GET /pubapi/v1/fs/{path} handles=specific
                    properties.getBaseUrl() + "/pubapi/v1/fs/Shared/Leases/" + id,
                    HttpMethod.GET,
                    new HttpEntity<>(headers),
                    String.class);
        } catch (HttpClientErrorException.Unauthorized e) {
            return ResponseEntity.status(502).body("Egnyte sign-in failed");
        }
    }
}
