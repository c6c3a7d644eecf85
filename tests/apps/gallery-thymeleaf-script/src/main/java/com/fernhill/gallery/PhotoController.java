package com.fernhill.gallery;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PhotoController {

    private final EgnyteClient egnyte;

    public PhotoController(EgnyteClient egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/photo")
    public byte[] photo(@RequestHeader("X-Egnyte-Token") String token, @RequestParam String path) {
        return egnyte.download(token, path);
    }

    @ExceptionHandler(EgnyteClient.NotConnectedException.class)
    public ResponseEntity<Void> signIn() {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
}
