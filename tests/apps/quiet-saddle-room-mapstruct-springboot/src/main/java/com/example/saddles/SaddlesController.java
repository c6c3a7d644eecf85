package com.example.saddles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.*;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;

@SpringBootApplication
@RestController
public class SaddlesController {
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final RestTemplate rest = new RestTemplate();
    private final ConnectionMapper mapper;

    public SaddlesController(ConnectionMapper mapper) {
        this.mapper = mapper;
    }

    public static void main(String[] args) {
        SpringApplication.run(SaddlesController.class, args);
    }

    @PutMapping("/tenants/{tenant}/connection")
    ConnectionMapper.ConnectionView keep(@PathVariable String tenant, @RequestBody Connection connection) {
        connections.put(tenant, connection);
        return mapper.view(connection);
    }

    @GetMapping("/tenants/{tenant}/connection")
    ConnectionMapper.ConnectionView show(@PathVariable String tenant) {
        return mapper.view(connections.get(tenant));
    }

    @GetMapping("/tenants/{tenant}/saddles")
    ResponseEntity<Object> saddles(@PathVariable String tenant) {
        Connection connection = connections.get(tenant);
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(connection.getAccessToken());
        try {
            Map<?, ?> folder = rest.exchange("https://{domain}.egnyte.com/pubapi/v1/fs/Shared/Saddles", HttpMethod.GET, //~ GET /pubapi/v1/fs/{path}
                new HttpEntity<Void>(headers), Map.class, connection.getDomain()).getBody();
            return ResponseEntity.ok(folder.get("files"));
        } catch (HttpClientErrorException.Unauthorized e) {
            connections.remove(tenant);
            return ResponseEntity.status(409).body("connect again");
        } catch (HttpClientErrorException.TooManyRequests e) {
            return ResponseEntity.status(503).header("Retry-After", e.getResponseHeaders().getFirst("Retry-After")).build();
        }
    }
}
