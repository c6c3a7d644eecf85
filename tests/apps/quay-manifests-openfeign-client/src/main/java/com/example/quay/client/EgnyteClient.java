package com.example.quay.client;

import com.example.quay.config.EgnyteFeignConfig;
import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@FeignClient(name = "egnyte", url = "${egnyte.url}", path = "/pubapi", configuration = EgnyteFeignConfig.class)
public interface EgnyteClient {

    @GetMapping("/v1/fs/Shared/{folder}")
    Map<String, Object> listFolder(@PathVariable("folder") String folder);

    @GetMapping("/v1/userinfos")
    Map<String, Object> currentUser();

    @PostMapping("/v1/links")
    Map<String, Object> createLink(@RequestBody Map<String, Object> body);
}
