package org.brookfield.wages.egnyte;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@HttpExchange("/v1")
public interface EgnyteApi {

    @GetExchange("/userinfo")
    Map<String, Object> me();

    @PostExchange("/links")
    ResponseEntity<Map<String, Object>> share(@RequestBody Map<String, Object> link);

    @DeleteExchange("/links/{id}")
    ResponseEntity<Void> withdraw(@PathVariable("id") String id);

    @GetExchange("/events")
    Map<String, Object> events(@RequestParam long id);
}
