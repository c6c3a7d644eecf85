package io.lowell.tenants.web;

import io.lowell.tenants.egnyte.ResellerClient;
import io.lowell.tenants.egnyte.TokenExpired;
import io.lowell.tenants.egnyte.TryLater;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.view.RedirectView;

@RestController
public class DomainsController {

    private final ResellerClient egnyte;

    public DomainsController(ResellerClient egnyte) {
        this.egnyte = egnyte;
    }

    @GetMapping("/egnyte/connect")
    public RedirectView connect(@RequestParam String domain) {
        return new RedirectView(egnyte.authorizeUrl(domain, System.getenv("EGNYTE_MSP_KEY")));
    }

    @GetMapping("/egnyte/domains")
    public Map<?, ?> domains(@RequestParam String domain, @RequestHeader("X-Reseller-Token") String token) {
        return egnyte.domains(domain, token);
    }

    @ExceptionHandler(TokenExpired.class)
    public RedirectView again() {
        return new RedirectView("/egnyte/connect");
    }

    @ExceptionHandler(TryLater.class)
    public ResponseEntity<String> later(TryLater later) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(later.getMessage());
    }
}
