package com.example.crosses;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@SpringBootApplication
public class Crosses {
    private final EgnyteConfig.EgnyteApi egnyte;

    Crosses(EgnyteConfig.EgnyteApi egnyte) {
        this.egnyte = egnyte;
    }

    public static void main(String[] args) {
        SpringApplication.run(Crosses.class, args);
    }

    @GetMapping("/crosses/{parish}")
    List<Map<String, Object>> list(@PathVariable String parish) {
        return egnyte.crosses(parish).files();  //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @PostMapping("/links")
    Object link(@RequestParam String path) {
        return egnyte.link(Map.of("path", path, "type", "file", "accessibility", "domain")).get("links");  //~ POST /pubapi/v1/links handles=specific
    }

    @ExceptionHandler(EgnyteConfig.Reconnect.class)
    ResponseEntity<Void> reconnect() {
        return ResponseEntity.status(303).header("Location", "/connect").build();
    }

    @ExceptionHandler(EgnyteConfig.ComeBack.class)
    ResponseEntity<Void> later(EgnyteConfig.ComeBack e) {
        return ResponseEntity.status(503).header("Retry-After", e.after == null ? "10" : e.after).build();
    }
}
