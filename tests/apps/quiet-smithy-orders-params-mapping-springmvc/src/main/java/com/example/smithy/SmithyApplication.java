package com.example.smithy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SmithyApplication {
    public static void main(String[] args) {
        SpringApplication.run(SmithyApplication.class, args);
    }
}
