package com.example.quay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

@SpringBootApplication
@EnableFeignClients
public class QuayApplication {
    public static void main(String[] args) {
        SpringApplication.run(QuayApplication.class, args);
    }
}
