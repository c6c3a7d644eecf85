package com.example.binders;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@RestController
public class BinderController {

    private final RestTemplate egnyteRestTemplate;
    private final EgnyteConfig config;

    public BinderController(RestTemplate egnyteRestTemplate, EgnyteConfig config) {
        this.egnyteRestTemplate = egnyteRestTemplate;
        this.config = config;
    }

    @GetMapping("/binders/{trial}")
    public ResponseEntity<String> binder(@PathVariable String trial) {
        try {
            return egnyteRestTemplate.getForEntity(config.getBaseUrl() + "/pubapi/v1/fs/Shared/Trials/" + trial, String.class); //~ GET /pubapi/v1/fs/{path} handles=specific
        } catch (HttpClientErrorException.Unauthorized e) {
            return ResponseEntity.status(503).body("The Egnyte account has to be connected again");
        }
    }
}
