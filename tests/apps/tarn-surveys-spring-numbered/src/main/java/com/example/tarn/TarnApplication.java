package com.example.tarn;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.annotation.SessionScope;

@SpringBootApplication
@EnableConfigurationProperties(EgnyteProperties.class)
public class TarnApplication {
    public static void main(String[] args) {
        SpringApplication.run(TarnApplication.class, args);
    }
}

@Component
@SessionScope
class TokenHolder {
    private String token;

    String get() {
        return token;
    }

    void set(String token) {
        this.token = token;
    }
}

class EgnyteReconnectException extends RuntimeException {}

@RestController
class TarnController {

    private final EgnyteClient egnyte;

    TarnController(EgnyteClient egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/connect")
    ResponseEntity<Void> connect(@RequestParam String state) {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(egnyte.authorizeUrl(state))).build();
    }

    @GetMapping("/tarns/{tarn}")
    Map<?, ?> tarn(@PathVariable String tarn) {
        return egnyte.folder(tarn);
    }

    @PostMapping("/tarns/{tarn}/{name}")
    Map<?, ?> survey(@PathVariable String tarn, @PathVariable String name, @RequestBody byte[] content) {
        egnyte.upload(tarn, name, content);
        return egnyte.link("/Shared/Tarns/" + tarn + "/" + name);
    }

    @GetMapping("/surveyors")
    Map<?, ?> surveyors() {
        return egnyte.users("email");
    }

    @ExceptionHandler(EgnyteReconnectException.class)
    ResponseEntity<Void> reconnect() {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/connect")).build();
    }
}
