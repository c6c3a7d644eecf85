package com.example.crosses;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import java.util.List;
import java.util.Map;

@Configuration
class EgnyteConfig {
    @HttpExchange("/pubapi/v1")
    interface EgnyteApi {
        @GetExchange("/fs/Shared/Crosses/{parish}")
        Folder crosses(@PathVariable String parish);

        @PostExchange("/links")
        Map<String, Object> link(@RequestBody Map<String, String> link);
    }

    record Folder(List<Map<String, Object>> files) { }

    static class Reconnect extends RuntimeException { }

    static class ComeBack extends RuntimeException {
        final String after;

        ComeBack(String after) {
            this.after = after;
        }
    }

    @Bean
    EgnyteApi egnyte(RestClient.Builder builder, Connection connection) {
        RestClient client = builder
            .baseUrl("https://" + connection.domain() + ".egnyte.com")
            .requestInterceptor((request, body, next) -> {
                request.getHeaders().setBearerAuth(connection.token());
                return next.execute(request, body);
            })
            .defaultStatusHandler(HttpStatus.UNAUTHORIZED::equals, (request, response) -> {
                throw new Reconnect();
            })
            .defaultStatusHandler(s -> s.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS) || s.isSameCodeAs(HttpStatus.FORBIDDEN), (request, response) -> {
                throw new ComeBack(response.getHeaders().getFirst("Retry-After"));
            })
            .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client)).build().createClient(EgnyteApi.class);
    }
}
