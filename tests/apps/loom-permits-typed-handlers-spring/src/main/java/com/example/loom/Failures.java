package com.example.loom;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What becomes of this service's own errors. */
@RestControllerAdvice
public class Failures {
    @ExceptionHandler
    public ResponseEntity<String> permit(PermitException error) {
        if (error.getStatus() == 401) {
            return ResponseEntity.status(401).body("sign in");
        }
        return ResponseEntity.status(error.getStatus()).body(error.getMessage());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    public ResponseEntity<String> argument(Exception error) {
        return ResponseEntity.badRequest().body(error.getMessage());
    }
}
