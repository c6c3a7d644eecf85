package com.northquay.tender.egnyte;

import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EgnyteConfiguration {

    @Bean
    EgnyteClient egnyteClient(RestTemplateBuilder builder, EgnyteProperties properties) {
        return new EgnyteClient(builder.build(), properties.apiRoot(), properties.accessToken());
    }
}
