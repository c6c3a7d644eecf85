package com.harbor.claims.egnyte;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class DocumentStore {

    private static final String CONTENT = "/pubapi/v1/fs-content/Shared/Claims/{claim}/{file}";

    private final RestTemplate egnyte;
    private final String root;
    private final String links;

    public DocumentStore(RestTemplate egnyteRestTemplate,
                         @Value("${egnyte.api.root}") String root,
                         @Value("${egnyte.api.links}") String links) {
        this.egnyte = egnyteRestTemplate;
        this.root = root;
        this.links = links;
    }

    public byte[] read(String claim, String file) {
        return egnyte.getForObject(CONTENT, byte[].class, claim, file); //~ GET /pubapi/v1/fs-content/{path} handles=specific
    }

    public void store(String claim, String file, byte[] content) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        egnyte.exchange(CONTENT, HttpMethod.POST, new HttpEntity<>(content, headers), Void.class, claim, file); //~ POST /pubapi/v1/fs-content/{path} handles=specific
    }

    public void openFolder(String claim) {
        egnyte.postForEntity(root + "/fs/Shared/Claims/" + claim, Map.of("action", "add_folder"), Void.class); //~ POST /pubapi/v1/fs/{path} handles=specific
    }

    public void closeFolder(String claim) {
        egnyte.delete(root + "/fs/Shared/Claims/{claim}", claim); //~ DELETE /pubapi/v1/fs/{path} handles=specific
    }

    public String share(String claim) {
        Map<String, Object> body = Map.of("path", "/Shared/Claims/" + claim, "type", "folder", "accessibility", "password");
        ResponseEntity<Map> answer = egnyte.postForEntity(links, body, Map.class); //~ POST /pubapi/v1/links handles=specific
        return String.valueOf(answer.getBody().get("links"));
    }
}
