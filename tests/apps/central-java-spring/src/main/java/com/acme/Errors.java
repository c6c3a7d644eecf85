package com.acme;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.HttpClientErrorException;

@RestControllerAdvice
public class Errors {
    @ExceptionHandler(HttpClientErrorException.class)
    public ResponseEntity<String> egnyteSaidNo(HttpClientErrorException e) {
        if (e.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).body("connect Egnyte again");
        }
        return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body("Egnyte is not available");
    }
}
