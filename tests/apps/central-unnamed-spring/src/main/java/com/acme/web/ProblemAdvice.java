package com.acme.web;

import java.net.URI;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.HttpClientErrorException;

@ControllerAdvice
class ProblemAdvice {
    @ExceptionHandler(HttpClientErrorException.Unauthorized.class)
    ResponseEntity<Void> connectAgain() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/connect")).build();
    }
}
