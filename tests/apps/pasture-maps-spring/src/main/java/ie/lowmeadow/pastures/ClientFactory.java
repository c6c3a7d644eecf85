package ie.lowmeadow.pastures;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

@Component
class ClientFactory {
    @Value("${pastures.files}")
    private String files;
    private final Map<String, MapClient> byToken = new ConcurrentHashMap<>();

    MapClient of(String token) {
        return byToken.computeIfAbsent(token, key -> new MapClient(connected(key)));
    }

    private RestClient connected(String token) {
        return RestClient.builder().baseUrl(files).defaultHeader("Authorization", String.format(Locale.ROOT, "Bearer %s", token)).build();
    }
}
