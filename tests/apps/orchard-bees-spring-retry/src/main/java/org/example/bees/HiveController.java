package org.example.bees;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;

@RestController
class HiveController {
    private final HiveFiles files;

    HiveController(HiveFiles files) {
        this.files = files;
    }

    @GetMapping("/hives")
    String hives() {
        return files.hives() + files.links();
    }

    @ExceptionHandler(HttpClientErrorException.Unauthorized.class)
    ResponseEntity<String> signedOut() {
        return ResponseEntity.status(HttpStatus.FOUND).header("Location", "/connect").build();
    }
}
