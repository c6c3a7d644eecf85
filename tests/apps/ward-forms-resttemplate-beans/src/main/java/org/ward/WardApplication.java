package org.ward;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.ward.forms.FormsService;

@SpringBootApplication
@RestController
public class WardApplication {
    private final FormsService forms;

    public WardApplication(FormsService forms) {
        this.forms = forms;
    }

    @GetMapping("/forms")
    public String forms(@RequestHeader("X-Domain") String domain, @RequestHeader("X-Token") String token) {
        return forms.forms(domain, token);
    }

    public static void main(String[] args) {
        SpringApplication.run(WardApplication.class, args);
    }
}
