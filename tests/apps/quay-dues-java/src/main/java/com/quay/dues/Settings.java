package com.quay.dues;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Settings {
    @Value("${qd.url}")
    private String archive;

    @Value("${ais.url}")
    private String positions;

    public String getArchive() {
        return archive;
    }

    public String getPositions() {
        return positions;
    }
}
