package com.hopkiln.client;

import com.hopkiln.api.LinksApi;
import feign.Feign;
import feign.FeignException;
import java.util.Map;

public class Links {
    private final LinksApi api;

    public Links(Settings settings) {
        api = Feign.builder()
                .requestInterceptor(template -> template.header("Authorization", "Bearer " + settings.getToken()))
                .target(LinksApi.class, settings.getAddress());
    }

    public Map<String, Object> of(String path) {
        try {
            return api.links(path); //~ GET /pubapi/v1/links handles=specific
        } catch (FeignException.Unauthorized refused) {
            throw new IllegalStateException("sign in to Egnyte again", refused);
        }
    }

    public void remove(String id) {
        try {
            api.remove(id); //~ DELETE /pubapi/v1/links/{link_id} handles=specific
        } catch (FeignException.Unauthorized refused) {
            throw new IllegalStateException("sign in to Egnyte again", refused);
        }
    }
}
