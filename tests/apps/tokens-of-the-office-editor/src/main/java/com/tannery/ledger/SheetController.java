package com.tannery.ledger;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SheetController {
    @GetMapping("/editor/files/{id}")
    public String sheet(@PathVariable String id) {
        return "{\"BaseFileName\": \"" + id + ".xlsx\"}";
    }
}
