package com.harbor.claims.egnyte;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;

@Configuration
public class EgnyteConfig {

    @Value("${egnyte.domain}")
    private String domain;

    @Bean
    public RestTemplate egnyteRestTemplate(RestTemplateBuilder builder, TokenSource tokens) {
        return builder
                .rootUri("https://" + domain + ".egnyte.com")
                .errorHandler(new EgnyteErrorHandler())
                .additionalInterceptors((request, body, execution) -> {
                    request.getHeaders().setBearerAuth(tokens.current());
                    return execution.execute(request, body);
                })
                .build();
    }

    @Bean
    public WebClient egnyteWebClient(WebClient.Builder builder) {
        return builder.clone()
                .baseUrl(String.format("https://%s.egnyte.com/pubapi", domain))
                .defaultHeader(HttpHeaders.ACCEPT, "application/json")
                .build();
    }
}
