package com.press.config;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration
public class Clients {

    @Value("${archive.url:https://domain.egnyte.com/pubapi}")
    private String archive;

    @Value("${archive.token}")
    private String token;

    @Bean
    @Qualifier("archive")
    public RestClient archive() {
        return RestClient.builder().baseUrl(archive) //~ EG402; EG403
                .defaultHeader("Authorization", "Bearer " + token).build();
    }

    @Bean
    @Qualifier("weather")
    public RestClient weather() {
        return RestClient.builder().baseUrl("https://weather.example.com/pubapi").build();
    }
}
