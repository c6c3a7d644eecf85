package com.hollis.leases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class LeasesApplication {
    public static void main(String[] args) {
        SpringApplication.run(LeasesApplication.class, args);
    }
}
