package com.example.quay.web;

import com.example.quay.client.CustomsClient;
import com.example.quay.client.EgnyteClient;
import com.example.quay.config.ReconnectException;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ManifestController {
    private final EgnyteClient egnyte;
    private final CustomsClient customs;

    public ManifestController(EgnyteClient egnyte, CustomsClient customs) {
        this.egnyte = egnyte;
        this.customs = customs;
    }

    @GetMapping("/me")
    public Map<String, Object> me() {
        return Map.of("customs", customs.currentUser(), "egnyte", egnyte.currentUser()); //~ GET /pubapi/v1/userinfos handles=specific; EG505
    }

    @GetMapping("/manifests")
    public Map<String, Object> manifests() {
        return egnyte.listFolder("Manifests"); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @PostMapping("/manifests/share")
    public Map<String, Object> share(@RequestParam String path) {
        return egnyte.createLink(Map.of("path", path, "type", "file", "accessibility", "anyone")); //~ POST /pubapi/v1/links handles=specific
    }

    @ExceptionHandler(ReconnectException.class)
    public ResponseEntity<String> reconnect(ReconnectException e) {
        return ResponseEntity.status(401).body(e.getMessage());
    }
}
