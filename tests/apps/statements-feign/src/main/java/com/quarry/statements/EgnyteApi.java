package com.quarry.statements;

import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "egnyte", url = "${egnyte.base}", configuration = EgnyteApi.Setup.class)
public interface EgnyteApi {
    @GetMapping("/pubapi/v2/users/{id}")
    Map<String, Object> user(@PathVariable("id") String id);

    @PostMapping("/pubapi/v1/links")
    Map<String, Object> share(@RequestBody Map<String, Object> link);

    class Setup {
        @org.springframework.context.annotation.Bean
        feign.codec.ErrorDecoder failures() {
            return new Failures();
        }
    }
}
