package com.hollis.leases;

import java.util.Map;
import org.springframework.web.bind.annotation.*;

@RestController
public class LeaseController {
    private final LeaseFiles files;

    public LeaseController(LeaseFiles files) {
        this.files = files;
    }

    @GetMapping("/leases/{domain}/{lease}")
    public Map<?, ?> list(@PathVariable String domain, @PathVariable String lease) {
        return files.list(domain, lease);
    }

    @PostMapping("/leases/{domain}/{lease}")
    public void open(@PathVariable String domain, @PathVariable String lease) {
        files.open(domain, lease);
        files.pin(domain, lease);
    }

    @DeleteMapping("/leases/{domain}/{lease}")
    public void close(@PathVariable String domain, @PathVariable String lease) {
        files.close(domain, lease);
    }

    @ExceptionHandler(SignInNeeded.class)
    public String again() {
        return "please connect Egnyte again";
    }
}
