package ie.lowmeadow.pastures;

import lombok.RequiredArgsConstructor;
import org.springframework.web.client.RestClient;

@RequiredArgsConstructor
class MapClient {
    private static final String V1 = "/pubapi" + "/v1";
    private final RestClient http;

    String paddocks() {
        return http.get().uri(V1 + "/paddocks").retrieve().body(String.class); //~ GET /pubapi/v1/paddocks; EG505:note
    }
}
