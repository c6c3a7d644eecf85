package com.example.boiler;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;

@Configuration
@EnableConfigurationProperties(EgnyteProperties.class)
public class RestClientConfig {

    @Bean
    RestClient egnyteRestClient(EgnyteProperties properties) {
        return RestClient.builder()
                .baseUrl("https://" + properties.domain() + ".egnyte.com/pubapi/v1")
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.token())
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw new EgnyteException("Egnyte answered " + response.getStatusCode());
                })
                .build();
    }
}
