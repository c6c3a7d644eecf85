package org.brookfield.wages;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class WageSlips {
    public static void main(String[] args) {
        SpringApplication.run(WageSlips.class, args);
    }
}
