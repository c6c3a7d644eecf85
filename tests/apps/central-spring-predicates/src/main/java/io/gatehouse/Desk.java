package io.gatehouse;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Desk {
    private final Permits permits;
    private final Named named;
    private final Index index;

    Desk(Permits permits, Named named, Index index) {
        this.permits = permits;
        this.named = named;
        this.index = index;
    }

    @GetMapping("/permits")
    Map<?, ?> permits(@RequestParam String domain, @RequestHeader String token, @RequestParam String path) {
        return Map.of("folder", permits.folder(domain, token, path), "links", named.links(domain, token),
            "found", index.search(domain, token, "permit").block());
    }

    @ExceptionHandler(SignInAgain.class)
    ResponseEntity<Void> again() {
        return ResponseEntity.status(401).build();
    }
}

class SignInAgain extends RuntimeException {
}

class Throttled extends RuntimeException {
}
