package com.acme.people;

import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

@FeignClient(name = "people", url = "https://acme.egnyte.com/pubapi/v2")
interface People {
    @GetMapping("/users/{id}")
    Map<String, Object> user(@PathVariable("id") long id);

    @PostMapping(value = "/users", consumes = "application/json")
    Map<String, Object> invite(@RequestBody Map<String, Object> user);

    @RequestMapping(method = RequestMethod.GET, path = "/groups")
    Map<String, Object> groups();
}
