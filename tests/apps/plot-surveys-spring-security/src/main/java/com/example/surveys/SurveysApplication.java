package com.example.surveys;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class SurveysApplication {
    public static void main(String[] args) {
        SpringApplication.run(SurveysApplication.class, args);
    }
}
