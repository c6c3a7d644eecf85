package com.example.cooperage;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.RestTemplate;

@Configuration
class EgnyteConfig {
    static class SignedOut extends RuntimeException {}

    static class Refusals extends DefaultResponseErrorHandler {
        @Override
        public void handleError(ClientHttpResponse response) throws IOException {
            if (response.getRawStatusCode() == 401) {
                throw new SignedOut();
            }
            super.handleError(response);
        }
    }

    static class Patience implements ClientHttpRequestInterceptor {
        @Override
        public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
                throws IOException {
            ClientHttpResponse response = execution.execute(request, body);
            String seconds = response.getHeaders().getFirst("Retry-After");
            if (response.getRawStatusCode() != 429 || seconds == null) {
                return response;
            }
            response.close();
            try {
                Thread.sleep(1000L * Integer.parseInt(seconds));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return execution.execute(request, body);
        }
    }

    @Bean
    RestTemplate egnyte(RestTemplateBuilder builder, @Value("${egnyte.domain}") String domain, @Value("${egnyte.token}") String token) {
        return builder
                .rootUri("https://" + domain + ".egnyte.com/pubapi/v1")
                .defaultHeader("Authorization", "Bearer " + token)
                .errorHandler(new Refusals())
                .additionalInterceptors(new Patience())
                .build();
    }
}
