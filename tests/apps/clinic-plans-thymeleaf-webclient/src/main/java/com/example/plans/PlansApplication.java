package com.example.plans;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PlansApplication {
    public static void main(String[] args) {
        SpringApplication.run(PlansApplication.class, args);
    }
}
