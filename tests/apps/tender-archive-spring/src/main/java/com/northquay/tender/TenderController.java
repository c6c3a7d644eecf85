package com.northquay.tender;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TenderController {

    private final TenderArchive archive;

    public TenderController(TenderArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/tenders/{tender}")
    public Map<String, Object> find(@PathVariable String tender) {
        return archive.find(tender);
    }

    @PostMapping("/tenders/{tender}/close")
    public void close(@PathVariable String tender) {
        archive.close(tender);
    }
}
