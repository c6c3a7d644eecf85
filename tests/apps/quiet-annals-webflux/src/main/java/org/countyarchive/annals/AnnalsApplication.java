package org.countyarchive.annals;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AnnalsApplication {
    public static void main(String[] args) {
        SpringApplication.run(AnnalsApplication.class, args);
    }
}
