package com.example.gloves;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;

@Headers("Authorization: Bearer {token}")
public interface EgnyteApi {
    record Entry(String name) {
    }

    record Folder(List<Entry> files) {
    }

    @RequestLine("GET /pubapi/v1/fs/Shared/Gloves/{size}")
    Folder patterns(@Param("token") String token, @Param("size") String size);
}
