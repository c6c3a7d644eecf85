package com.example.organ;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.web.client.RestClient;

@SpringBootApplication
public class OrganApplication {
    public static void main(String[] args) {
        SpringApplication.run(OrganApplication.class, args);
    }

    @Bean
    TextEncryptor sealer() {
        return Encryptors.delux(System.getenv("COOKIE_PASSWORD"), System.getenv("COOKIE_SALT"));
    }

    @Bean
    RestClient restClient() {
        return RestClient.create();
    }
}
