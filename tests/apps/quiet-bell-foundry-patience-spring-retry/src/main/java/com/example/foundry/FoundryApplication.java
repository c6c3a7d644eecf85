package com.example.foundry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.retry.annotation.EnableRetry;

@EnableRetry
@SpringBootApplication
public class FoundryApplication {
    public static void main(String[] args) {
        SpringApplication.run(FoundryApplication.class, args);
    }
}
