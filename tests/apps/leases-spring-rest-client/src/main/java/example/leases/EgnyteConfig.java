package example.leases;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration
public class EgnyteConfig {

    @Bean
    RestClient egnyteRestClient(RestClient.Builder builder, @Value("${egnyte.domain}") String domain) {
        return builder
                .baseUrl("https://" + domain + ".egnyte.com/pubapi")
                .defaultHeader("Accept", "application/json")
                .build();
    }
}
