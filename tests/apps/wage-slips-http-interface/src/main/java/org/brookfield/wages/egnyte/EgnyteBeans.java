package org.brookfield.wages.egnyte;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration
public class EgnyteBeans {

    @Bean
    RestClient egnyteRestClient(@Value("${egnyte.base-url}") String baseUrl, RestClient.Builder builder) {
        return builder.baseUrl(baseUrl).build();
    }

    @Bean
    RestClient payrollRestClient(RestClient.Builder builder) {
        return builder.baseUrl("https://payroll.brookfield.org/api").build();
    }

    @Bean
    EgnyteApi egnyteApi(RestClient egnyteRestClient) {
        HttpServiceProxyFactory factory = HttpServiceProxyFactory.builderFor(RestClientAdapter.create(egnyteRestClient)).build();
        return factory.createClient(EgnyteApi.class);
    }
}
