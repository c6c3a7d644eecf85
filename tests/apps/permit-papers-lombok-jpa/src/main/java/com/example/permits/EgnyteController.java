package com.example.permits;

import java.security.Principal;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiredArgsConstructor
public class EgnyteController {

    private final EgnyteService egnyte;

    @GetMapping("/egnyte/callback")
    public String callback(@RequestParam String code, Principal principal) {
        egnyte.connect(principal.getName(), code);
        return "connected";
    }

    @GetMapping("/permits")
    public String permits(Principal principal) {
        return egnyte.listPermits(principal.getName());
    }
}
