package com.example.organs;

import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;

@Component
class Organs implements CommandLineRunner {
    private final EgnyteFiles files;

    Organs(EgnyteFiles files) {
        this.files = files;
    }

    @Override
    public void run(String... args) {
        System.out.println(files.pipes("great").get("name")); //~ GET /pubapi/v1/fs/{path}
    }
}
