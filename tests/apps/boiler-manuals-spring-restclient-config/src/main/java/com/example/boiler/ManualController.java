package com.example.boiler;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ManualController {
    private final ManualService service;

    public ManualController(ManualService service) {
        this.service = service;
    }

    @GetMapping("/manuals/{model}")
    public Map<?, ?> manuals(@PathVariable String model) {
        return service.manuals(model);
    }

    @GetMapping("/links")
    public Map<?, ?> links() {
        return service.links();
    }

    @ExceptionHandler(ManualService.ReconnectException.class)
    public ResponseEntity<Void> reconnect() {
        return ResponseEntity.status(302).header("Location", "/egnyte/connect").build();
    }
}
