package com.northquay.tender;

import java.util.Map;

public interface TenderArchive {
    Map<String, Object> find(String tender);

    void close(String tender);
}
