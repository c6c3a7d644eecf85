package com.harbor.claims;

import com.harbor.claims.egnyte.DocumentStore;
import com.harbor.claims.egnyte.EgnyteSessionExpired;
import com.harbor.claims.egnyte.SearchService;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.*;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/claims/{claim}")
public class ClaimDocumentsController {

    private final DocumentStore documents;
    private final SearchService search;

    public ClaimDocumentsController(DocumentStore documents, SearchService search) {
        this.documents = documents;
        this.search = search;
    }

    @GetMapping("/documents/{file}")
    public byte[] read(@PathVariable String claim, @PathVariable String file) {
        return documents.read(claim, file);
    }

    @PutMapping("/documents/{file}")
    public void store(@PathVariable String claim, @PathVariable String file, @RequestBody byte[] content) {
        documents.openFolder(claim);
        documents.store(claim, file, content);
    }

    @GetMapping("/search")
    public Mono<SearchService.SearchResult> search(@PathVariable String claim, @RequestParam String words) {
        return search.find(words, claim);
    }

    @ExceptionHandler(EgnyteSessionExpired.class)
    public ResponseEntity<String> signIn() {
        return ResponseEntity.status(HttpStatus.FOUND).header("Location", "/egnyte/connect").build();
    }
}
