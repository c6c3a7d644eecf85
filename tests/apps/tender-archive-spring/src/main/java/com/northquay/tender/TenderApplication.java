package com.northquay.tender;

import com.northquay.tender.egnyte.EgnyteProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

@SpringBootApplication
@EnableConfigurationProperties(EgnyteProperties.class)
public class TenderApplication {
    public static void main(String[] args) {
        SpringApplication.run(TenderApplication.class, args);
    }
}
