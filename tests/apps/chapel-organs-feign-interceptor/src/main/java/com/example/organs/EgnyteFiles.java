package com.example.organs;

import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@FeignClient(name = "egnyte", url = "https://${egnyte.domain}.egnyte.com/pubapi/v1")
interface EgnyteFiles {
    @GetMapping("/fs/Shared/Organs/{organ}")
    Map<String, Object> pipes(@PathVariable String organ);
}
