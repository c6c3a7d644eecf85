package com.example.loom;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestTemplate;

@RestController
public class PermitController {
    private final RestTemplate rest = new RestTemplate();
    private final String base;
    private final String token;

    public PermitController(@Value("${egnyte.domain}") String domain, @Value("${egnyte.token}") String token) {
        this.base = "https://" + domain + ".egnyte.com/pubapi/v1";
        this.token = token;
    }

    @GetMapping("/permits")
    public String permits() {
        return rest.exchange(base + "/fs/Shared/Permits", HttpMethod.GET, headers(), String.class).getBody(); //~ GET /pubapi/v1/fs/{path} handles=generic; EG402
    }

    @GetMapping("/permits/{permit}")
    public byte[] permit(@PathVariable int permit) {
        try {
            return rest.exchange(base + "/fs-content/Shared/Permits/" + permit + ".pdf", HttpMethod.GET, headers(), byte[].class).getBody(); //~ GET /pubapi/v1/fs-content/{path} handles=specific
        } catch (HttpStatusCodeException error) {
            throw new PermitException(error.getStatusCode().value(), "Egnyte does not give the permit");
        }
    }

    private HttpEntity<Void> headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return new HttpEntity<>(headers);
    }
}
