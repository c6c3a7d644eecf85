package com.wicklow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.*;
import java.util.Map;

@SpringBootApplication
@RestController
public class App {
    private final EgnyteGateway egnyte;

    public App(EgnyteGateway egnyte) { this.egnyte = egnyte; }

    @GetMapping("/folders/{name}")
    public Map<?, ?> folder(@PathVariable String name) { return egnyte.folder(name); }

    public static void main(String[] args) { SpringApplication.run(App.class, args); }
}
