package com.example.quarry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class QuarryApplication {
    public static void main(String[] args) {
        SpringApplication.run(QuarryApplication.class, args);
    }
}
