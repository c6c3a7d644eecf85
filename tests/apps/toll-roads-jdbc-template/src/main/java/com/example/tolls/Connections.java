package com.example.tolls;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.namedparam.BeanPropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.security.crypto.encrypt.TextEncryptor;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

@Service
class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    record Granted(@JsonProperty("access_token") String accessToken, @JsonProperty("token_type") String tokenType) {}

    record Connection(String owner, String domain, String token) {}

    private final RestClient client = RestClient.create();
    private final NamedParameterJdbcTemplate jdbc;
    private final TextEncryptor encryptor;
    private final String key;
    private final String secret;

    Connections(NamedParameterJdbcTemplate jdbc, TextEncryptor encryptor,
            @Value("${egnyte.key}") String key, @Value("${egnyte.secret}") String secret) {
        this.jdbc = jdbc;
        this.encryptor = encryptor;
        this.key = key;
        this.secret = secret;
    }

    void connect(String owner, String domain, String code) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(Map.of("grant_type", "authorization_code", "client_id", key, "client_secret", secret,
                "redirect_uri", "https://tolls.example.com/back", "code", code));
        Granted granted = client.post().uri("https://{domain}.egnyte.com/puboauth/token", domain)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED).body(form).retrieve().body(Granted.class);
        LOG.info("{} connected with a {} token", owner, granted.tokenType());

        jdbc.update("update owners set sealed_token = :sealed where id = :owner", new MapSqlParameterSource("owner", owner)
                .addValue("sealed", encryptor.encrypt(granted.accessToken())));
        Connection connection = new Connection(owner, domain, granted.accessToken());
        jdbc.update("insert into connections (owner, domain, token) values (:owner, :domain, :token)", //~ EG303
                new BeanPropertySqlParameterSource(connection));
    }
}
