package com.example.foundry;

import jakarta.servlet.http.HttpSession;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;

@RestController
public class BellController {
    private final EgnyteCastings castings;
    private final Connections connections;

    public BellController(EgnyteCastings castings, Connections connections) {
        this.castings = castings;
        this.connections = connections;
    }

    @GetMapping("/bells/{bell}")
    public EgnyteCastings.Folder bell(@PathVariable String bell, HttpSession session) {
        var connection = connections.of(session);
        return castings.drawings(connection.domain(), connection.token(), bell);
    }

    @ExceptionHandler(HttpClientErrorException.Unauthorized.class)
    public ResponseEntity<Void> connectAgain(HttpSession session) {
        connections.drop(session);
        return ResponseEntity.status(303).location(URI.create("/egnyte/connect")).build();
    }
}
