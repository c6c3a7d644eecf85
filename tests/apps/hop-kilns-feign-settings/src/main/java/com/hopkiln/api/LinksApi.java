package com.hopkiln.api;

import feign.Param;
import feign.RequestLine;
import java.util.Map;

public interface LinksApi {
    @RequestLine("GET /links?path={path}&fields=" + Fields.BRIEF)
    Map<String, Object> links(@Param("path") String path);

    @RequestLine("DELETE /links/{id}")
    void remove(@Param("id") String id);
}
