package com.acme;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
@RequestMapping("/files")
public class FilesController {
    private final RestTemplate rest = new RestTemplate();
    private final Tenant tenant;

    public FilesController(Tenant tenant) {
        this.tenant = tenant;
    }

    @GetMapping("/{folder}")
    public Map<?, ?> list(@PathVariable String folder) {
        return rest.getForObject(tenant.root() + "/pubapi/v1/fs/Shared/" + folder, Map.class); //~ GET /pubapi/v1/fs/{path} handles=specific
    }

    @GetMapping("/links")
    public String links() {
        return rest.getForObject("{root}/pubapi/v1/links", String.class, tenant.root()); //~ GET /pubapi/v1/links handles=specific
    }
}
