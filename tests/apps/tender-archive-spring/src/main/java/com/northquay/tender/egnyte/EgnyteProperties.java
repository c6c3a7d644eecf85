package com.northquay.tender.egnyte;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties(prefix = "egnyte")
public record EgnyteProperties(String apiRoot, String tenderFolder, String accessToken) { }
