package com.example.kites;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class KitesApplication {
    public static void main(String[] args) {
        SpringApplication.run(KitesApplication.class, args);
    }
}
