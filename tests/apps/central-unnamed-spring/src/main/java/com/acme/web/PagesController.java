package com.acme.web;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.RestTemplate;

@RestController
public class PagesController {
    private final RestTemplate rest = new RestTemplate();

    @Value("${egnyte.domain}")
    private String domain;

    @GetMapping("/links")
    public Map<?, ?> links() {
        return rest.getForObject("https://" + domain + ".egnyte.com/pubapi/v1/links", Map.class); //~ GET /pubapi/v1/links handles=specific
    }
}
