package com.example.quay.client;

import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;

@FeignClient(name = "customs", url = "${customs.url}", path = "/pubapi")
public interface CustomsClient {

    @GetMapping("/v1/userinfos")
    Map<String, Object> currentUser();
}
