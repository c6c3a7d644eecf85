package com.example.plats;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PlatsApplication {
    public static void main(String[] args) {
        SpringApplication.run(PlatsApplication.class, args);
    }
}
