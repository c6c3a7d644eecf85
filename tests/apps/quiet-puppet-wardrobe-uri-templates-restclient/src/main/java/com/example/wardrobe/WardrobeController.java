package com.example.wardrobe;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.SessionAttribute;

@RestController
class WardrobeController {
    private final EgnyteClient egnyte;

    WardrobeController(EgnyteClient egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/folders/{id}")
    String folder(@SessionAttribute Account account, @PathVariable String id) {
        return egnyte.stats(account, id);
    }

    @GetMapping("/costumes/{id}")
    String costume(@SessionAttribute Account account, @PathVariable String id) {
        return egnyte.costume(account, id, "wardrobe");
    }

    @GetMapping("/trash")
    String trash(@SessionAttribute Account account) {
        return egnyte.totals(account);
    }

    @GetMapping("/tasks/{id}")
    String task(@SessionAttribute Account account, @PathVariable String id) {
        return egnyte.task(account, id);
    }

    @ExceptionHandler(EgnyteClient.SignInAgain.class)
    ResponseEntity<Void> signIn() {
        return ResponseEntity.status(303).header("Location", "/egnyte/connect").build();
    }
}
