package com.example.mine;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

public class AppConfig {
    private final Properties properties = new Properties();

    public AppConfig() throws IOException {
        try (InputStream in = new FileInputStream("/etc/mine/app.properties")) {
            properties.load(in);
        }
    }

    public String get(String key) {
        return properties.getProperty(key);
    }
}
