package com.example.cooperage;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@SpringBootApplication
@RestController
public class StavesController {
    private final RestTemplate egnyte;

    public StavesController(RestTemplate egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/staves/{year}")
    Map<?, ?> staves(@PathVariable int year) {
        return egnyte.getForObject("/fs/Shared/Staves/{year}", Map.class, year);  //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @PostMapping("/share")
    Map<?, ?> share(@RequestParam String path) {
        return egnyte.postForObject("/links", Map.of("path", path, "type", "file", "accessibility", "domain"), Map.class);  //~ POST /pubapi/v1/links handles=specific
    }

    @ExceptionHandler(EgnyteConfig.SignedOut.class)
    @ResponseStatus(HttpStatus.UNAUTHORIZED)
    Map<String, String> signInAgain() {
        return Map.of("connect", "/egnyte/connect");
    }

    public static void main(String[] args) {
        SpringApplication.run(StavesController.class, args);
    }
}
